import type { Stage } from '../../../../model/stage.ts'
import type { Looking } from '../../kind.ts'
import type { Answer, Chain } from '../../asking/answer.ts'
import type { HttpAsked } from './asked.ts'
import { ask } from '../../asking/ask.ts'

/** As many as browsers follow. */
const hopLimit = 20

/**
 * Follows the redirects of an answer to their end. Other sites are not asked unless `allow-hosts` names them: the
 * chain ends at the first address of one.
 */
export async function follow(
  looking: Looking,
  asked: Pick<HttpAsked, 'method' | 'headers'>,
  first: Answer,
): Promise<Chain> {
  const hops: Chain['hops'] = []
  const visited = new Set([first.url.href])
  const until = looking.stage.now() + looking.timeoutMs
  for (let answer = first; ; ) {
    const end = answer.url.href
    const location = answer.status >= 300 && answer.status < 400 && answer.headers.get('location')
    if (!location) return { hops, end }
    const next = URL.canParse(location, end) ? new URL(location, end) : undefined
    if (!next) {
      const shown = looking.stage.hide(location).slice(0, 200)
      return { hops, end, broken: `redirects to what is no address: "${shown}"` }
    }
    // A browser keeps the fragment to itself.
    next.hash = ''
    hops.push({ status: answer.status, to: next.href.slice(0, 500) })
    if (visited.has(next.href)) return { hops, end: next.href, broken: 'redirects in a circle' }
    if (hops.length > hopLimit) {
      return { hops, end, broken: `redirects more than ${hopLimit} times` }
    }
    visited.add(next.href)
    if (!mayAsk(next, looking.stage)) return { hops, end: next.href }
    const timeoutMs = Math.max(1, Math.ceil(until - looking.stage.now()))
    const following = await ask({ ...looking, timeoutMs }, asked, next)
    if ('trouble' in following) {
      return {
        hops,
        end: next.href,
        broken: `redirects to what gives no answer: ${following.trouble}`,
      }
    }
    answer = following
  }
}

function mayAsk(url: URL, { target, allowHosts }: Stage): boolean {
  const web = url.protocol === 'http:' || url.protocol === 'https:'
  const allowed = allowHosts.includes(url.host) || allowHosts.includes(url.hostname)
  return web && (url.host === target.host || allowed)
}
