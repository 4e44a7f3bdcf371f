import type { Hit } from './hit.ts'

/** A log whose first request is of this time. */
export interface TimedLog {
  startMs: number
  read(): AsyncGenerator<Hit[]>
}

/** Requests. */
const looksAhead = 8

interface Lane {
  hits: Hit[]
  next: number
  rest: AsyncGenerator<Hit[]>
}

/**
 * The requests of several logs in the order of their times: of rotated files one after another, whatever the
 * order they are named in, and of servers that wrote at the same time together. A log is opened when its first
 * request is due. Within one log the order of the lines stays.
 */
export async function* mergeByTime(logs: readonly TimedLog[]): AsyncGenerator<Hit[]> {
  const closed = logs.toSorted((one, other) => other.startMs - one.startMs)
  const lanes: Lane[] = []
  try {
    while (closed.length > 0 || lanes.length > 0) {
      const due = closed.at(-1)?.startMs ?? Infinity
      if (lanes.every((lane) => timeOf(lane) >= due)) {
        const log = closed.pop()
        const lane = log && (await filled({ hits: [], next: 0, rest: log.read() }))
        if (lane) lanes.push(lane)
        continue
      }
      const lane = earliest(lanes)
      const others = lanes.filter((other) => other !== lane).map(timeOf)
      yield takeUntil(lane, Math.min(due, ...others))
      if (!(await filled(lane))) lanes.splice(lanes.indexOf(lane), 1)
    }
  } finally {
    await Promise.all(lanes.map(({ rest }) => rest.return(undefined)))
  }
}

/** With at least one request to come; undefined at the end of the log. */
async function filled(lane: Lane): Promise<Lane | undefined> {
  while (lane.next >= lane.hits.length) {
    const { value, done } = await lane.rest.next()
    if (done) return undefined
    lane.hits = value
    lane.next = 0
  }
  return lane
}

/** Of its next request, unless those after it are earlier: a single line may stand at any time. */
function timeOf({ hits, next }: Lane): number {
  let timeMs = Infinity
  for (let place = next; place < next + looksAhead && place < hits.length; place++)
    timeMs = Math.min(timeMs, hits[place]?.timeMs ?? Infinity)
  return timeMs
}

function earliest(lanes: readonly Lane[]): Lane {
  return lanes.reduce((first, lane) => (timeOf(lane) < timeOf(first) ? lane : first))
}

/** What is not later than the next of another log, and the first in any case. */
function takeUntil(lane: Lane, limitMs: number): Hit[] {
  const from = lane.next
  if (limitMs === Infinity) {
    lane.next = lane.hits.length
    return lane.hits.slice(from)
  }
  do lane.next++
  while (lane.next < lane.hits.length && timeOf(lane) <= limitMs)
  return lane.hits.slice(from, lane.next)
}
