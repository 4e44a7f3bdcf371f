import { z } from 'zod'
import { conditionalGet, type Got } from './conditional-get.ts'
import { DeploymentRecord, StatusRecord } from './records.ts'

/** What GitHub knows about the deployments of a commit, each list with the newest first. */
export interface Deployments {
  list(): Promise<Got<DeploymentRecord[]>>
  statuses(deployment: DeploymentRecord): Promise<Got<StatusRecord[]>>
}

const newestFirst = (a: { id: number }, b: { id: number }) => b.id - a.id
/** One page: GitHub lists the newest first, and one commit seldom has more. */
const page = 'per_page=100'

export function deploymentsOf(
  where: { apiUrl: string; repository: string; commit: string },
  access: Parameters<typeof conditionalGet>[0],
): Deployments {
  const get = conditionalGet(access)
  const root = `${where.apiUrl}/repos/${where.repository}/deployments`
  const Records = z
    .array(DeploymentRecord)
    .max(100)
    .transform((all) => all.filter(({ sha }) => sha === where.commit).toSorted(newestFirst))
  const Statuses = z
    .array(StatusRecord)
    .max(100)
    .transform((all) => all.toSorted(newestFirst))
  return {
    list: () => get(`${root}?sha=${where.commit}&${page}`, Records),
    statuses: ({ id }) => get(`${root}/${id}/statuses?${page}`, Statuses),
  }
}
