import type { Comment, CommentClient } from './comment-client.ts'
import { httpStatus } from './http-status.ts'
import { compareRuns, type Marker, readMarker } from './marker.ts'

export interface Timing {
  /**
   * Milliseconds between rounds. It must exceed twice the lag of the list of comments plus a read and a
   * write in flight; 2 s outlast lists that lag 0.6 s, and new comments that appear 1.9 s late.
   */
  settleMs: number
  wait(ms: number): Promise<void>
}

export type Converged =
  | { state: 'created' | 'updated'; id: number; url: string }
  | { state: 'stale' }

/** A whole comment, and the marker it starts with. */
interface Text {
  marker: Marker
  body: string
}

interface Task {
  client: CommentClient
  /** The login whose comments are ours, until a comment that we create shows another. */
  identity: string
  mine: Text
  createFirst: boolean
  timing: Timing
}

const maxRounds = 8

/**
 * Brings the comments of all runs that write at the same time to one. Comments know no conditional write, so
 * this works by order and re-reading: the lowest id stays, the newest run's text wins, and it ends after
 * a round, at least the second, that had nothing to do. Throws when the server refuses before anything
 * was written; after that it tries to leave no duplicate behind, and throws after 8 rounds.
 */
export async function converge(task: Task): Promise<Converged> {
  const { client, mine, timing } = task
  let { identity } = task
  /** Our new comment: the list may not show it yet. */
  let created: Comment | undefined
  const removed = new Set<number>()
  /** Whether a write arrived or may have arrived: from then on there may be duplicates of ours. */
  let wrote = false
  /** Whether our text stood once. Until then it goes before another text of the same attempt. */
  let stood = false

  async function watch<T>(write: Promise<T>): Promise<T> {
    try {
      const done = await write
      wrote = true
      return done
    } catch (error) {
      wrote ||= !isRefusal(error)
      throw error
    }
  }

  async function create(): Promise<void> {
    created = await watch(client.create(mine.body))
    identity = created.author
    stood = true
  }

  /** False for a comment that is gone, or not yet there where we asked: the next list tells. */
  async function found(id: number, write: Promise<void>): Promise<boolean> {
    try {
      await watch(write)
      return true
    } catch (error) {
      if (httpStatus(error) !== 404) throw error
      if (created?.id === id) created = undefined
      return false
    }
  }

  async function ours(): Promise<Comment[]> {
    const listed = (await client.list()).filter(
      ({ id, author, body }) =>
        author === identity && readMarker(body)?.key === mine.marker.key && !removed.has(id),
    )
    if (created && !listed.some(({ id }) => id === created?.id)) listed.push(created)
    return listed.toSorted((a, b) => a.id - b.id)
  }

  /** Undefined when there was something to do. */
  async function round(count: number): Promise<Converged | undefined> {
    const all = await ours()
    const [winner, ...others] = all
    if (!winner) {
      await create()
      return undefined
    }
    const wanted = newest(all, mine, !stood)
    const right = isSame(readMarker(winner.body), wanted.marker)
    if (!right && !(await found(winner.id, client.update(winner.id, wanted.body)))) return undefined
    const isMine = isSame(mine.marker, wanted.marker)
    stood ||= isMine
    for (const { id } of others) {
      // At first each run takes back its own duplicate only; what is left by then belongs to no one.
      if (count <= 2 && id !== created?.id) continue
      if (await found(id, client.remove(id))) removed.add(id)
    }
    if (!right || others.length > 0) return undefined

    const place = { id: winner.id, url: winner.url }
    if (created?.id === winner.id) return { state: 'created', ...place }
    return isMine ? { state: 'updated', ...place } : { state: 'stale' }
  }

  let failure: unknown = new Error(`other runs kept changing the comment for ${maxRounds} rounds`)
  for (let count = task.createFirst ? 0 : 1; count <= maxRounds; count++) {
    if (count > 1) await timing.wait(timing.settleMs)
    try {
      const end = count === 0 ? await create() : await round(count)
      if (end && count > 1) return end
    } catch (error) {
      if (!wrote && isRefusal(error)) throw error
      failure = error
    }
  }
  throw failure
}

/** The text of the newest run; of the same attempt ours if `mineFirst`, else the one that stands. */
function newest(all: readonly Comment[], mine: Text, mineFirst: boolean): Text {
  let best = mine
  for (const { body } of all) {
    const marker = readMarker(body)
    if (!marker) continue
    const order = compareRuns(marker, best.marker)
    if (order > 0 || (order === 0 && best === mine && !mineFirst)) best = { marker, body }
  }
  return best
}

/** By marker, not by text: a forge may store a text a little differently than it got it. */
function isSame(a: Marker | undefined, b: Marker): boolean {
  return a !== undefined && compareRuns(a, b) === 0 && a.digest === b.digest
}

/** The server understood and did nothing. After any other failure the write may have happened. */
function isRefusal(error: unknown): boolean {
  return [401, 403, 404, 410, 422, 429].includes(httpStatus(error) ?? 0)
}
