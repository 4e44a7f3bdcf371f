import { heartbeatVariable } from '../../../../model/heartbeats.ts'
import { count as counted, formatDuration } from '../../../../model/units.ts'
import { judgeEach } from '../../judge-each.ts'
import type { Sample, Verdict } from '../../kind.ts'
import type { HeartbeatAsked, HeartbeatSeen } from './asked.ts'

export function judge(asked: HeartbeatAsked, samples: readonly Sample<HeartbeatSeen>[]): [Verdict] {
  return [judgeEach(samples, (seen) => judgeOne(asked, seen))]
}

function judgeOne({ name, withinMs }: HeartbeatAsked, seen: HeartbeatSeen): Verdict {
  const { agoMs, count, openMs, others } = seen
  const open = formatDuration(openMs)
  const rule = 'heartbeat'
  const excerpt = [others.length === 0 ? 'no other job called' : `called: ${others.join(', ')}`]
  if (agoMs === undefined) {
    const next = `Have it ask for "$${heartbeatVariable}/${name}" each time, and look at its log: rehearse preview logs`
    return {
      rule,
      state: 'failed',
      seen: 'no call',
      told: `did not call in ${open}`,
      excerpt,
      next,
    }
  }
  const ago = formatDuration(agoMs)
  return {
    rule,
    state: agoMs <= withinMs ? 'ok' : 'failed',
    seen: `${ago} ago, ${counted(count, 'call')} in ${open}`,
    told: `last called ${ago} ago`,
    excerpt,
    next: 'Look at whether it hangs or has ended: rehearse preview logs',
  }
}

/** What is expected, for people. */
export function expected({ withinMs }: HeartbeatAsked): string {
  return `called within ${formatDuration(withinMs)}`
}
