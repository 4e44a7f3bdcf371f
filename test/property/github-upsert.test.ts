import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMarker, writeMarker } from '../../src/hosts/github/marker.ts'
import { type Posted, upsert } from '../../src/hosts/github/upsert.ts'
import { CommentBoard } from '../unit/github/comment-board.ts'
import { virtualTime } from '../unit/github/virtual-time.ts'

const me = 'github-actions[bot]'
const settleMs = 2000

const schedule = fc.record({
  /** When each racer starts, in ms. */
  starts: fc.array(fc.integer({ min: 0, max: 1500 }), { minLength: 1, maxLength: 8 }),
  existing: fc.boolean(),
  // What `settleMs` withstands: twice the lag of the texts plus a read and a write, or once that of the ids.
  lag: fc.oneof(
    fc.record({ lagMs: fc.integer({ min: 0, max: 600 }), lateMs: fc.constant(0) }),
    fc.record({ lagMs: fc.constant(0), lateMs: fc.integer({ min: 0, max: 1900 }) }),
  ),
  seed: fc.integer(),
})

type Schedule = typeof schedule extends fc.Arbitrary<infer S> ? S : never

/** Lets the racers run, and sees to it that nobody else's comment is touched. */
async function race({ starts, existing, lag, seed }: Schedule, failures: number) {
  const time = virtualTime()
  const random = generator(seed)
  const board = new CommentBoard({ time, random, ...lag, slowestMs: 300, failures })
  const foreign = [
    board.seed('mallory', `${marker(999)}\nplanted`),
    board.seed(me, `A quote: ${marker(999)}`),
    board.seed(me, `${marker(999, 'other')}\nanother key`),
  ]
  if (existing) board.seed(me, `${marker(10)}\nold`)
  const before = board.comments()
  const posted = await time.finish(
    starts.map(async (start, index) => {
      // In no order with the starts, which are random.
      const run = 11 + index
      await time.sleep(start)
      const own = { key: 'default', run, attempt: 1, digest: `${run}`.padStart(16, '0') }
      const text = { text: `run ${run}`, commit: 'head', mode: 'always' as const, problem: true }
      const client = board.client(me)
      const timing = { settleMs, wait: (ms: number) => time.sleep(ms) }
      const end = await upsert(client, { marker: own, ...text }, timing)
      return { run, calls: client.calls.length, ...end }
    }),
  )
  const ours = board
    .comments()
    .filter(({ author, body }) => author === me && readMarker(body)?.key === 'default')
  const untouched = (comments: typeof before) => comments.filter(({ id }) => foreign.includes(id))
  expect(untouched(board.comments())).toEqual(untouched(before))
  return { ours, posted, existing }
}

describe('many runs that write the same comment at the same time', () => {
  it('leave exactly one, with the text of the newest run', async () => {
    await fc.assert(
      fc.asyncProperty(schedule, async (plan) => {
        const { ours, posted } = await race(plan, 0)
        const newest = Math.max(...posted.map(({ run }) => run))
        expect(ours.map(({ body }) => body)).toEqual([`${marker(newest)}\nrun ${newest}`])
        expect(posted.filter(({ state }) => state === 'degraded')).toEqual([])
        const calls = Math.max(...posted.map((one) => one.calls))
        if (posted.length === 1) expect(calls).toBe(5)
        expect(calls).toBeLessThanOrEqual(15)
      }),
      { numRuns: 1000 },
    )
  }, 120_000)

  it('do so although calls fail, but for runs that say that they were refused', async () => {
    const seen: Posted['state'][] = []
    await fc.assert(
      fc.asyncProperty(schedule, async (plan) => {
        const { ours, posted, existing } = await race(plan, 0.05)
        seen.push(...posted.map(({ state }) => state))
        const heard = posted.filter(({ state }) => state !== 'degraded').map(({ run }) => run)
        if (existing || heard.length > 0) expect(ours).toHaveLength(1)
        else expect(ours.length).toBeLessThanOrEqual(1)
        const shown = Number(/run (\d+)$/.exec(ours[0]?.body ?? '')?.[1] ?? 10)
        expect(shown).toBeGreaterThanOrEqual(Math.max(10, ...heard))
        expect([10, ...posted.map(({ run }) => run)]).toContain(shown)
      }),
      { numRuns: 1000 },
    )
    const degraded = seen.filter((state) => state === 'degraded').length
    expect(degraded).toBeGreaterThan(0)
    expect(degraded / seen.length).toBeLessThan(0.25)
  }, 120_000)
})

function marker(run: number, key = 'default'): string {
  return writeMarker({ key, run, attempt: 1, digest: `${run}`.padStart(16, '0') })
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
