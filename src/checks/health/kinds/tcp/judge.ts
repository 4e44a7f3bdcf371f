import { formatDuration } from '../../../../model/units.ts'
import { judgeEach } from '../../judge-each.ts'
import type { Sample, Verdict } from '../../kind.ts'
import { isKept, printComparison } from '../../../../model/line/comparison.ts'
import { printTextTest } from '../../line/text-test.ts'
import type { TcpAsked, TcpSeen } from './asked.ts'

export function judge(asked: TcpAsked, samples: readonly Sample<TcpSeen>[]): [Verdict] {
  return [judgeEach(samples, (seen) => judgeOne(asked, seen))]
}

function judgeOne(asked: TcpAsked, seen: TcpSeen): Verdict {
  if ('closed' in seen) {
    return {
      state: asked.what === 'refuses' ? 'ok' : 'failed',
      rule: 'tcp',
      seen: 'closed',
      told: 'is closed',
      excerpt: [seen.closed],
      next: 'Look at whether the process runs, and at which address it listens: ss -ltn',
    }
  }
  switch (asked.what) {
    case 'refuses':
      return {
        rule: 'tcp',
        state: 'failed',
        seen: 'open',
        told: 'can be reached',
        next: 'Have it listen on a private address only, or close the port in the firewall',
      }
    case 'connects':
      return {
        rule: 'tcp',
        state: asked.limit === undefined || isKept(seen.ms, asked.limit) ? 'ok' : 'failed',
        seen: `open after ${formatDuration(seen.ms)}`,
        told: `takes ${formatDuration(seen.ms)} to connect`,
        next: 'Look at the backlog of the listener and at the way there',
      }
    case 'banner':
      return {
        rule: 'tcp',
        state: seen.holds ? 'ok' : 'failed',
        seen: seen.banner ? `"${seen.banner.trim()}"` : 'nothing',
        told: seen.banner ? 'says something else' : 'says nothing',
        excerpt: [seen.banner ?? ''],
        next: 'Check that this is the service that belongs there',
      }
  }
}

/** What is expected, for people. */
export function expected(asked: TcpAsked): string {
  switch (asked.what) {
    case 'refuses':
      return 'closed'
    case 'connects':
      return asked.limit ? `open, ${printComparison(asked.limit, formatDuration)}` : 'open'
    case 'banner':
      return printTextTest(asked.test)
  }
}
