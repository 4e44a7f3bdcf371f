import { formatBytes, formatDuration } from '../../../../model/units.ts'
import { rateOf, unknown } from '../../growth-verdict.ts'
import { judgeEach } from '../../judge-each.ts'
import type { Sample, Verdict } from '../../kind.ts'
import { isKept } from '../../../../model/line/comparison.ts'
import { allowedPerMin } from '../../line/growth.ts'
import type { RuleName } from '../../rules.ts'
import type { DiskAsked, DiskSeen, Filled, Room } from './asked.ts'
import { formatSpan } from './format-span.ts'
import { percent } from './percent.ts'

export function judge(asked: DiskAsked, samples: readonly Sample<DiskSeen>[]): [Verdict] {
  return [judgeEach(samples, (seen) => judgeOne(asked, seen))]
}

const nextWhenFilling =
  'Look at what writes with each request: du -x | sort -n; rotate the logs, expire uploads, sessions and caches'

function judgeOne(asked: DiskAsked, seen: DiskSeen): Verdict {
  if (seen.what === 'room') return judgeRoom(asked, seen.room)
  if (asked.what === 'full') return judgeFull(asked, seen)
  if (asked.what === 'growth') return judgeGrowth(asked, seen)
  const why = 'something else was measured'
  return { state: 'unknown', rule: 'unknown', seen: why, told: why }
}

function judgeRoom({ what, limit, ...asked }: DiskAsked, room: Room): Verdict {
  const isInodes = what === 'inodes'
  const rule: RuleName = isInodes ? 'disk-inodes' : 'disk-free'
  if (isInodes && !room.inodes) {
    // It makes them as it needs them.
    return {
      state: 'ok',
      rule,
      seen: 'no fixed number of them',
      told: 'has no fixed number of inodes',
    }
  }
  const [free, total] = isInodes
    ? [room.inodes?.free ?? 0, room.inodes?.total ?? 0]
    : [room.freeBytes, room.totalBytes]
  const share = total > 0 ? free / total : 0
  const inShares = 'share' in asked && asked.share
  const format = (value: number): string =>
    isInodes ? value.toLocaleString('en') : formatBytes(value)
  const amount = format(free)
  const seen = `${percent(share)} (${amount})`
  return {
    state: isKept(inShares ? share : free, limit) ? 'ok' : 'failed',
    rule,
    seen,
    told: `has only ${seen} free`,
    excerpt: [`${amount} of ${format(total)} are free for users other than root`],
    next: isInodes
      ? 'Look for many small files, such as sessions and caches: du --inodes -x | sort -n'
      : 'See what takes the room: du -x | sort -n',
  }
}

function judgeGrowth({ limit }: Extract<DiskAsked, { what: 'growth' }>, seen: Filled): Verdict {
  const { perMin, leastPerMin, requestsPerMin, course } = seen
  const found = { rule: 'disk-growth' as const, excerpt: course, next: nextWhenFilling }
  if (perMin === undefined) return tooShort(found, seen)
  const allowed = allowedPerMin(limit, requestsPerMin)
  if (perMin < leastPerMin) {
    const least = `${formatBytes(leastPerMin)} a minute would have been seen`
    if (leastPerMin <= allowed) {
      return { ...found, state: 'ok', seen: `none; ${least}`, told: 'does not grow' }
    }
    const seldom = `only ${least.replace('would', 'or more would')}; load for longer`
    return { ...found, state: 'unknown', seen: seldom, told: unknown }
  }
  const rate = rateOf(perMin, { requestsPerMin, format: formatBytes })
  const kept = isKept(perMin, { comparator: limit.comparator, value: allowed })
  return { ...found, state: kept ? 'ok' : 'failed', seen: rate, told: `lost ${rate}` }
}

function judgeFull({ limit }: Extract<DiskAsked, { what: 'full' }>, seen: Filled): Verdict {
  const rule: RuleName = 'disk-full'
  const { perMin, leastPerMin, freeBytes, fullAfterMs, course } = seen
  const found = { rule, excerpt: course, next: nextWhenFilling }
  if (fullAfterMs !== undefined) {
    const after = `full after ${formatDuration(fullAfterMs)}`
    return { ...found, state: 'failed', seen: after, told: `was ${after} of load` }
  }
  if (perMin === undefined) return tooShort(found, seen)
  const untilMs = (rate: number): number => (freeBytes / rate) * 60_000
  const fills = perMin >= leastPerMin
  if (!fills) {
    const leastMs = untilMs(leastPerMin)
    const isTold = isKept(leastMs, limit)
    const told = isTold
      ? `does not fill, at ${formatBytes(freeBytes)} free`
      : `only what fills it within ${formatSpan(leastMs)} would have been seen; load for longer`
    return { ...found, state: isTold ? 'ok' : 'unknown', seen: told, told }
  }
  const until = formatSpan(untilMs(perMin))
  const rate = `${formatBytes(perMin)} a minute, ${formatBytes(freeBytes)} free`
  return {
    ...found,
    state: isKept(untilMs(perMin), limit) ? 'ok' : 'failed',
    seen: `${until}, at ${rate}`,
    told: `is full in ${until} at this traffic: ${rate}`,
  }
}

function tooShort(
  found: Pick<Verdict, 'rule' | 'excerpt' | 'next'>,
  { lengthMs }: Filled,
): Verdict {
  const why = `${formatDuration(lengthMs)} under load are too short to tell`
  return { ...found, state: 'unknown', seen: why, told: unknown }
}
