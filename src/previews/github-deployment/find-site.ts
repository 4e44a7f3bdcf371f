import { ambiguousError } from './ambiguous-error.ts'
import { matchesEnvironment } from './environment-pattern.ts'
import { failedError } from './failed-error.ts'
import { judgeDeployment } from './judge-deployment.ts'

import type { DeploymentRecord, StatusRecord } from './records.ts'
import type { Wanted } from './wanted.ts'
import { withoutUrlError } from './without-url-error.ts'

/** What one look at the deployments of a commit shows. */
export type Found =
  | { kind: 'ready'; url: URL; log?: URL; environment: string; notes: string[] }
  | { kind: 'waiting'; environment: string; state: string; status?: StatusRecord }
  /** None to the wanted environment; `environments` are those that there are. */
  | { kind: 'none'; environments: string[] }

/** Deployments that are looked at before the search ends; each costs a request. */
const deepest = 10

/**
 * The newest deployment to the wanted environment that was not cancelled. A failure counts only when nothing
 * newer was tried. Throws the UserErrors `deployment-ambiguous`, `deployment-failed` and
 * `deployment-without-url`.
 */
export async function findSite(
  wanted: Wanted,
  server: URL,
  from: {
    list(): Promise<DeploymentRecord[]>
    statuses(record: DeploymentRecord): Promise<StatusRecord[]>
  },
): Promise<Found> {
  const all = await from.list()
  const { environment: pattern } = wanted
  const matching = all.filter(
    ({ environment }) => pattern === undefined || matchesEnvironment(pattern, environment),
  )
  const environments = [...new Set(matching.map(({ environment }) => environment))]
  const [newest] = matching
  if (newest === undefined) {
    return { kind: 'none', environments: [...new Set(all.map(({ environment }) => environment))] }
  }
  if (pattern === undefined && environments.length > 1) throw ambiguousError(wanted, environments)

  let waiting: Found | undefined
  for (const record of matching.slice(0, deepest)) {
    const { environment } = record
    const judged = judgeDeployment(await from.statuses(record), server)
    if (judged.kind === 'ready') {
      const notes = [
        ...(judged.note === undefined ? [] : [judged.note]),
        ...(environments.length > 1 ? [chosenAmong(environments.length)] : []),
      ]
      const log = judged.log === undefined ? {} : { log: judged.log }
      return { kind: 'ready', url: judged.url, ...log, environment, notes }
    }
    if (record === newest && judged.kind === 'failed') {
      throw failedError(wanted, environment, judged.status)
    }
    if (record === newest && judged.kind === 'without-url') {
      throw withoutUrlError(wanted, environment, judged.status)
    }
    const state = judged.kind === 'waiting' ? judged.state : 'cancelled'
    const status = judged.status === undefined ? {} : { status: judged.status }
    waiting ??= { kind: 'waiting', environment, state, ...status }
    if (judged.kind === 'waiting') return { kind: 'waiting', environment, state, ...status }
    if (judged.kind !== 'cancelled') break
  }
  return waiting ?? { kind: 'none', environments }
}

function chosenAmong(count: number): string {
  return `it is the newest of ${count} environments that match`
}
