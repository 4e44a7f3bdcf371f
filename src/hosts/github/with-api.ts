import { command } from './command.ts'
import { type Connection, connect } from './connect.ts'
import type { EventContext } from './event-context.ts'
import { explain } from './explain.ts'
import { hideTokens } from './hide-tokens.ts'
import type { Surroundings } from './surroundings.ts'

/** The API, and the repository that the job is of. */
export interface Api {
  octokit: Connection
  owner: string
  repo: string
  token: string
  signal: AbortSignal
}

/** What is to be written, as messages call it: "commit status", and the permission: "statuses: write". */
export interface Wish {
  what: string
  permission: string
  reads?: boolean
}

/**
 * Does some work with the API within the time that there is. Never throws: what could not be done is told as an
 * annotation with its fix, and undefined is returned.
 */
export async function withApi<T>(
  { what, permission, reads = false }: Wish,
  { at, event }: { at: Surroundings; event: EventContext },
  work: (api: Api) => Promise<T>,
): Promise<T | undefined> {
  const degrade = (why: string) => {
    const line = command('warning', { title: `Rehearse: no ${what}` }, hideTokens(why, at.env))
    at.command(hideTokens(line, at.env))
    return undefined
  }
  const token = at.env['INPUT_TOKEN']?.trim()
  if (!token) return degrade('The input "token" is empty. Fix: leave it out, or give it a token.')
  const [owner = '', repo = ''] = at.env['GITHUB_REPOSITORY']?.split('/') ?? []
  const apiUrl = at.env['GITHUB_API_URL'] || 'https://api.github.com'
  const stop = new AbortController()
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => {
    late.reject(new Error(`the API took longer than ${Math.round(at.budgetMs) / 1000} s`))
    stop.abort()
  }, at.budgetMs)
  const { signal } = stop
  const all = async () => {
    const octokit = await connect({ token, apiUrl, budgetMs: at.budgetMs, signal, log: at.log })
    return await work({ octokit, owner, repo, token, signal })
  }
  try {
    return await Promise.race([all(), late.promise])
  } catch (error) {
    const dependabot = at.env['GITHUB_ACTOR'] === 'dependabot[bot]'
    const fork = event.headRepoIsFork === true && event.tellsOnly !== true
    return degrade(explain(error, { fork, dependabot, what, permission, reads }))
  } finally {
    clearTimeout(timer)
  }
}
