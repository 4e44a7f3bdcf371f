import { takeCount } from '../../../../../model/line/amounts.ts'
import {
  type Comparison,
  isKept,
  printComparison,
  takeComparison,
} from '../../../../../model/line/comparison.ts'
import { Unreadable } from '../../../../../model/line/unreadable.ts'
import { bodyExcerpt } from '../../../asking/body-excerpt.ts'
import type { Aspect } from '../aspect.ts'

const example = 'status = 200'

interface Seen {
  status: number
  location?: string
  excerpt?: string
}

/** `status = 200`: what the answer says of itself. A redirect is the answer; it is not followed. */
export const status: Aspect<Comparison, Seen> = {
  words: ['status'],
  example,
  parse: (reader) => {
    const start = reader.position
    const comparison = takeComparison(
      reader,
      (from) => takeCount(from, 'a status', `Write ${example}`),
      `Write ${example} or status < 400`,
    )
    if (comparison.value < 100 || comparison.value > 600) {
      const word = {
        from: start + reader.line.slice(start, reader.position).search(/\d/),
        to: reader.position,
      }
      throw new Unreadable(word, 'is no status', 'A status is a number from 100 to 599')
    }
    return comparison
  },
  expected: (wish) => printComparison(wish),
  see: ({ status: seen, headers, body }, _wish, { stage }) => {
    const location = headers.get('location')
    const excerpt = bodyExcerpt(body)
    return {
      seen: {
        status: seen,
        ...(location === undefined ? {} : { location: stage.hide(location).slice(0, 300) }),
        ...(excerpt === '' ? {} : { excerpt }),
      },
    }
  },
  judge: (wish, seen) => ({
    state: isKept(seen.status, wish) ? 'ok' : 'failed',
    seen: String(seen.status),
    told: `answers ${seen.status}`,
    excerpt: seen.excerpt === undefined ? [] : [`status ${seen.status}: ${seen.excerpt}`],
    next: nextAfter(seen),
  }),
}

function nextAfter({ status: code, location }: Seen): string {
  if (code >= 500) return 'Look at what the site wrote meanwhile: rehearse preview logs'
  if (code === 404 || code === 410) return 'Check the path; the site has nothing there'
  if (code === 401 || code === 403)
    return 'Let the rehearsal in: docs/previews.md, "Protected previews"'
  if (code === 429) return 'The site limits requests; let the rehearsal through'
  if (location !== undefined)
    return `It redirects to ${location}; ask for that, or assert: redirects to …`
  return 'Look at the excerpt of the answer'
}
