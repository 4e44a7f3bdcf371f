import type { KeptReport } from '../../model/host.ts'
import { entryOfZip } from './entry-of-zip.ts'
import type { EventContext } from './event-context.ts'
import type { Surroundings } from './surroundings.ts'
import { type Api, withApi } from './with-api.ts'

const mostPages = 5
/** A run folder with its logs and pictures; a larger one is read neither in time nor in memory. */
const mostBytes = 64 * 1024 * 1024
const mostText = 32 * 1024 * 1024

/**
 * report.json of the newest run of the base branch that kept one in an artifact of this name, that of the base commit
 * before all others. Runs of forks and of other branches have no say: their code decides what is in it. Never throws.
 */
export async function keptReport(name: string, at: Surroundings): Promise<KeptReport> {
  const event = at.event()
  const branch = event.baseBranch
  if (branch === undefined) return { missing: 'this event has no base branch' }
  const wish = { what: 'report of the base', permission: 'actions: read', reads: true }
  const kept = await withApi(wish, { at, event }, async (api): Promise<KeptReport> => {
    const found = await findArtifact(api, name, branch, event)
    if (found === undefined) {
      return { missing: `no run of ${branch} has kept an artifact "${name}" that is still there` }
    }
    const zip = await download(api, found)
    const text = await entryOfZip(zip, 'report.json', mostText)
    return text === undefined ? { missing: `the artifact "${name}" has no report.json` } : { text }
  })
  return kept ?? { missing: `the artifact "${name}" could not be read; the log says why` }
}

async function findArtifact(
  { octokit, owner, repo }: Api,
  name: string,
  branch: string,
  event: EventContext,
): Promise<number | undefined> {
  const found: { id: number; sha: string }[] = []
  let pages = 0
  const each = octokit.paginate.iterator(octokit.rest.actions.listArtifactsForRepo, {
    owner,
    repo,
    name,
    per_page: 100,
  })
  for await (const { data } of each) {
    for (const { id, expired, size_in_bytes: size, workflow_run: run } of data) {
      const isOfBase = run?.head_branch === branch && run.head_repository_id === run.repository_id
      const sha = run?.head_sha ?? ''
      // Compared with itself, a commit has nothing new.
      if (!expired && size <= mostBytes && isOfBase && sha !== event.commit) found.push({ id, sha })
    }
    if (++pages === mostPages || found.some(({ sha }) => sha === event.base)) break
  }
  const newest = found.toSorted((one, other) => other.id - one.id)
  return (newest.find(({ sha }) => sha === event.base) ?? newest[0])?.id
}

/** The storage is another server, which is not shown the token. */
async function download({ octokit, owner, repo, signal }: Api, id: number): Promise<Uint8Array> {
  const { headers } = await octokit.rest.actions.downloadArtifact({
    owner,
    repo,
    artifact_id: id,
    archive_format: 'zip',
    request: { redirect: 'manual' },
  })
  const answer = await fetch(headers.location ?? '', { signal })
  if (!answer.ok || answer.body === null) throw new Error(`its storage answers ${answer.status}`)
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of answer.body) {
    size += part.length
    if (size > mostBytes) throw new Error('it is larger than it was said to be')
    parts.push(part)
  }
  return Buffer.concat(parts)
}
