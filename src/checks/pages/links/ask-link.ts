import { rootCause } from '../../../model/root-cause.ts'
import type { Stage } from '../../../model/stage.ts'

const answerMs = 15_000
const mostHops = 10

/** What a path of the target answers in the end. */
export interface Asked {
  /** 0 without an answer. */
  status: number
  /** Why there was none. */
  why?: string
  /** Path of the last answer; undefined when it led beyond the target. */
  path?: string
  isPage: boolean
}

/** Asks for a path as somebody who follows a link does, redirects included. Once more when there is no answer. */
export async function askLink(stage: Stage, path: string): Promise<Asked> {
  const first = await ask(stage, path)
  return first.status === 0 ? await ask(stage, path) : first
}

async function ask(stage: Stage, path: string): Promise<Asked> {
  const { origin } = stage.target
  let url = new URL(path, origin)
  try {
    for (let hop = 0; hop <= mostHops; hop++) {
      const signal = AbortSignal.any([stage.signal, AbortSignal.timeout(answerMs)])
      const answer = await stage.fetch(url, { signal, headers: { accept: 'text/html,*/*;q=0.8' } })
      await answer.body?.cancel().catch(() => {})
      const { status, headers } = answer
      const location = headers.get('location')
      const next =
        status >= 300 && status < 400 && location !== null ? URL.parse(location, url.href) : null
      if (!next) {
        const isPage = /html/i.test(headers.get('content-type') ?? '')
        return { status, path: `${url.pathname}${url.search}`, isPage }
      }
      // What lies beyond is for the crawl, which asks others with care.
      if (next.origin !== origin) return { status: 200, isPage: false }
      url = next
    }
    return { status: 0, why: 'it redirects without end', isPage: false }
  } catch (error) {
    return { status: 0, why: rootCause(error), isPage: false }
  }
}
