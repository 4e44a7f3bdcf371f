import type { Comment, CommentClient } from '../../../src/hosts/github/comment-client.ts'
import type { VirtualTime } from './virtual-time.ts'

export interface BoardOptions {
  time: VirtualTime
  /** 0 ≤ x < 1. */
  random: () => number
  /** How far lists are behind in all things, in ms. */
  lagMs: number
  /** How much later a new comment appears in lists, in ms. */
  lateMs: number
  /** The longest call; the shortest takes 20 ms. */
  slowestMs: number
  /** The share of calls that fail with 403, 404, 422 or 502. */
  failures: number
}

type Change = { at: number; id: number; comment: Comment | undefined }

/**
 * The comments of one pull request in virtual time: a write counts at once, a list shows how it was a while
 * ago, any call may fail, and half of the writes that end in 502 arrived.
 */
export class CommentBoard {
  readonly #options: BoardOptions
  readonly #history: Change[] = []
  #lastId = 0

  constructor(options: BoardOptions) {
    this.#options = options
  }

  seed(author: string, body: string): number {
    return this.#put(++this.#lastId, { author, body }, Number.NEGATIVE_INFINITY).id
  }

  /** As they are at a time, oldest first. */
  comments(at = Number.POSITIVE_INFINITY): Comment[] {
    const present = new Map<number, Comment>()
    for (const change of this.#history.filter((one) => one.at <= at)) {
      if (change.comment) present.set(change.id, change.comment)
      else present.delete(change.id)
    }
    return [...present.values()].toSorted((a, b) => a.id - b.id)
  }

  /** A client that writes as `author`, expects to write as `expected`, and keeps its calls. */
  client(
    author: string,
    expected = author,
    head = { sha: 'head', state: 'open' },
  ): CommentClient & { calls: string[] } {
    const calls: string[] = []
    const call = <T>(name: string, work: () => T): Promise<T> => {
      calls.push(name)
      return this.#call(work)
    }
    const { time, lagMs, lateMs } = this.#options
    return {
      calls,
      list: () => call('list', () => this.#listed(time.now() - lagMs, lateMs)),
      create: (body) => call('create', () => this.#put(++this.#lastId, { author, body })),
      update: (id, body) =>
        call('update', () => {
          this.#put(id, { author: this.#find(id).author, body })
        }),
      remove: (id) =>
        call('remove', () => {
          this.#find(id)
          this.#history.push({ at: time.now(), id, comment: undefined })
        }),
      head: () => call('head', () => head),
      me: () => Promise.resolve(expected),
    }
  }

  #listed(at: number, lateMs: number): Comment[] {
    const old = new Set(this.comments(at - lateMs).map(({ id }) => id))
    return this.comments(at).filter(({ id }) => old.has(id))
  }

  #find(id: number): Comment {
    const found = this.comments().find((comment) => comment.id === id)
    if (!found) throw failure(404)
    return found
  }

  #put(id: number, text: Pick<Comment, 'author' | 'body'>, at = this.#options.time.now()): Comment {
    const comment = { id, ...text, url: `https://example.test/${id}` }
    this.#history.push({ at, id, comment })
    return comment
  }

  async #call<T>(work: () => T): Promise<T> {
    const { time, random, slowestMs, failures } = this.#options
    const takes = 20 + random() * (slowestMs - 20)
    const way = takes * random()
    await time.sleep(way)
    const fails = random() < failures ? [403, 404, 422, 502][Math.floor(random() * 4)] : undefined
    const arrives = fails === undefined || (fails === 502 && random() < 0.5)
    let result: { value: T } | { error: unknown } = { error: failure(fails ?? 500) }
    if (arrives) {
      try {
        const value = work()
        if (fails === undefined) result = { value }
      } catch (error) {
        result = { error }
      }
    }
    await time.sleep(takes - way)
    if ('error' in result) throw result.error
    return result.value
  }
}

function failure(status: number): Error {
  return Object.assign(new Error(`HTTP ${status}`), { status })
}
