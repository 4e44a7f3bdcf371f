import type { WatchSettings } from '../model/supervision.ts'

/** What probes and others have seen of a process since it came up. Moments are monotonic milliseconds. */
export interface ProbeRecord {
  /** Probes in a row that got no answer. */
  failures: number
  /** When the first of them was sent. */
  failingSince: number
  /** When anyone last got a complete answer. */
  lastAnswer: number
  /** When others last were known to ask it, whether they got an answer or not. */
  lastAsked: number
  /** Whether it read or wrote something besides its log during the last probe that failed. */
  working: boolean
  /** The longest pause between two signs of life that was no idle time. */
  longestGapMs: number
  /** What became of the newest probes, oldest first. */
  recent: readonly ('quick' | 'slow' | 'none')[]
}

/** A probe that ended now. */
export interface Probe {
  ok: boolean
  tookMs: number
  /** Whether the process read or wrote something besides its log meanwhile. */
  worked?: boolean
}

export type Verdict = 'fine' | 'saturated' | 'hung'

/** Without any answer for so long, it is no overload any more, whatever it reads and writes. */
const overloadMs = 150_000
/** Others ask it as long as they told of that so long ago. */
const askedMs = 2000
/** Times of silence longer than this many time limits are idle time, or a hang. */
const patience = 4
/** The newest probes from which a hang of a part is told. */
const remembered = 16
/** How often a quick answer must follow on none: a process that is only saturated changes once or twice. */
const fewestChanges = 3

export function newRecord(now: number): ProbeRecord {
  return {
    failures: 0,
    failingSince: now,
    lastAnswer: now,
    lastAsked: Number.NEGATIVE_INFINITY,
    working: false,
    longestGapMs: 0,
    recent: [],
  }
}

/** The record with a probe added that was sent `tookMs` before. */
export function probed(
  record: ProbeRecord,
  probe: Probe,
  now: number,
  { timeoutMs }: Pick<WatchSettings, 'timeoutMs'>,
): ProbeRecord {
  const seen = !probe.ok ? 'none' : probe.tookMs * 4 < timeoutMs ? 'quick' : 'slow'
  const recent = [...record.recent, seen] as const
  return {
    ...(probe.ok ? { ...answered(record, now, { timeoutMs }), failures: 0 } : record),
    ...(probe.ok
      ? {}
      : {
          failures: record.failures + 1,
          failingSince: record.failures === 0 ? now - probe.tookMs : record.failingSince,
        }),
    working: !probe.ok && probe.worked === true && isOverloaded(record, now),
    recent: recent.slice(-remembered),
  }
}

/** The record with an answer added that someone else got. The count of failures stays: it says nothing new. */
export function answered(
  record: ProbeRecord,
  now: number,
  { timeoutMs }: Pick<WatchSettings, 'timeoutMs'>,
): ProbeRecord {
  const gap = now - record.lastAnswer
  const counts = gap * 3 <= patience * timeoutMs
  return {
    ...record,
    lastAnswer: now,
    longestGapMs: counts ? Math.max(record.longestGapMs, gap) : record.longestGapMs,
  }
}

function isOverloaded({ lastAsked, lastAnswer }: ProbeRecord, now: number): boolean {
  return now - lastAsked < askedMs && now - lastAnswer < overloadMs
}

/** When the last sign of life of the process loses its worth; undefined while the next probe decides. */
export function witnessEnds(
  { longestGapMs, lastAnswer, working }: ProbeRecord,
  { timeoutMs }: Pick<WatchSettings, 'timeoutMs'>,
): number | undefined {
  return working ? undefined : lastAnswer + Math.max(timeoutMs, 3 * longestGapMs)
}

/**
 * A process hangs when enough probes in a row failed and nobody else got an answer meanwhile. One whose answers
 * come too late for everyone is told by what it reads and writes.
 */
export function verdict(record: ProbeRecord, now: number, settings: WatchSettings): Verdict {
  if (record.failures < settings.failures) return 'fine'
  const ends = witnessEnds(record, settings)
  return ends === undefined || now < ends ? 'saturated' : 'hung'
}

/** Whether a part of the process answers quickly and another part never, again and again. */
export function hangsPartly({ recent }: ProbeRecord): boolean {
  const changes = recent.filter((seen, n) => seen === 'quick' && recent[n - 1] === 'none')
  return changes.length >= fewestChanges
}

/** Whether half of the remembered probes in a row were answered. */
export function isWhole({ recent }: ProbeRecord): boolean {
  const newest = recent.slice(-remembered / 2)
  return newest.length === remembered / 2 && !newest.includes('none')
}
