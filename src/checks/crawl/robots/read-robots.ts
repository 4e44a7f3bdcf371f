import { rootCause } from '../../../model/root-cause.ts'
import type { Stage } from '../../../model/stage.ts'
import { RobotsRules } from './robots-rules.ts'

/** What the target's robots.txt says to this crawler. */
export interface Robots {
  /** `path` is path and query. */
  allows(path: string): boolean
  /** Why it could not be read, so that nothing may be asked. */
  trouble?: string
}

/** Of a longer file the rest is left out: https://www.rfc-editor.org/rfc/rfc9309#section-2.5 */
const mostBytes = 512 * 1024
const mostRedirects = 5
const limitMs = 15_000
const product = 'Rehearse'

const everything: Robots = { allows: () => true }

function nothing(trouble: string): Robots {
  return { allows: () => false, trouble }
}

/**
 * Asks for robots.txt. None, or one that is refused (4xx), allows everything; one that cannot be reached forbids
 * everything: https://www.rfc-editor.org/rfc/rfc9309#section-2.3.1. Never throws.
 */
export async function readRobots(stage: Stage): Promise<Robots> {
  const signal = AbortSignal.any([stage.signal, AbortSignal.timeout(limitMs)])
  try {
    let url = new URL('/robots.txt', stage.target)
    for (let asked = 0; asked <= mostRedirects; asked++) {
      const answer = await stage.fetch(url, { signal })
      const { status } = answer
      if (status >= 200 && status < 300) {
        const rules = new RobotsRules(await textOf(answer), product)
        return { allows: (path) => rules.allows(path) }
      }
      await answer.body?.cancel()
      if (status >= 400) return status < 500 ? everything : nothing(`it answers ${status}`)
      const location = answer.headers.get('location')
      const next = location === null ? null : URL.parse(location, url.href)
      if (!next) return nothing(`it answers ${status} and leads nowhere`)
      url = next
    }
    return everything
  } catch (error) {
    if (stage.signal.aborted) return nothing('the run was cancelled')
    return nothing(signal.aborted ? 'it gives no answer in time' : rootCause(error))
  }
}

async function textOf({ body }: Response): Promise<string> {
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const part of body ?? []) {
    parts.push(part)
    bytes += part.length
    if (bytes >= mostBytes) break
  }
  const text = Buffer.concat(parts).subarray(0, mostBytes).toString('utf8')
  // Half a rule is another rule.
  if (bytes < mostBytes) return text
  return text.slice(0, Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1)
}
