import {
  array,
  assert,
  boolean,
  constant,
  type Arbitrary,
  integer,
  oneof,
  property,
  record,
} from 'fast-check'
import { expect, it } from 'vitest'
import { drivenLife, usual } from '../fixtures/supervisor/driven-life.ts'

const step = oneof(
  record({ what: constant('exit' as const) }),
  record({ what: constant('answered' as const) }),
  record({ what: constant('pass' as const), ms: integer({ min: 0, max: 20_000 }) }),
  record({ what: constant('probe' as const), ok: boolean() }),
)
const settings = record({
  failures: integer({ min: 1, max: 4 }),
  restarts: integer({ min: 0, max: 6 }),
  withinMs: integer({ min: 100, max: 120_000 }),
  startTimeoutMs: integer({ min: 100, max: 30_000 }),
  probed: boolean(),
})

function run(
  own: ReturnType<typeof drivenLife>,
  steps: readonly (typeof step extends Arbitrary<infer S> ? S : never)[],
) {
  own.happen({ type: 'watch' })
  for (const each of steps) {
    if (each.what === 'pass') own.pass(each.ms)
    else if (each.what === 'probe') own.probe(each.ok)
    else if (each.what === 'answered') own.happen({ type: 'answered' })
    else if (['up', 'starting', 'ending'].includes(own.life().phase)) own.exit()
  }
}

it('never starts a process more often than is set within any window', () => {
  assert(
    property(settings, array(step, { maxLength: 200 }), (some, steps) => {
      const own = drivenLife({ ...usual, ...some })
      run(own, steps)
      const starts = own.of('start').map(({ at }) => at)
      for (const from of starts) {
        const within = starts.filter((at) => at >= from && at < from + some.withinMs)
        expect(within.length).toBeLessThanOrEqual(some.restarts)
      }
    }),
  )
})

it('tells of each outage once when it begins and once when it ends', () => {
  assert(
    property(settings, array(step, { maxLength: 200 }), (some, steps) => {
      const own = drivenLife({ ...usual, ...some })
      run(own, steps)
      const records = own.of('record').filter(({ outage }) => outage.kind !== 'partly-hung')
      const outages = Map.groupBy(records, ({ outage }) => `${outage.kind} ${outage.began}`)
      for (const [, told] of outages) {
        const words = told.flatMap(({ tell }) => tell ?? [])
        expect(words.filter((word) => word === 'died').length).toBeLessThanOrEqual(1)
        const ends = words.filter((word) => word !== 'died')
        const closed = told.at(-1)?.outage.outcome !== 'open'
        expect(ends.length).toBe(closed ? 1 : 0)
        expect(words.length).toBeGreaterThan(0)
      }
    }),
  )
})

it('never restarts a process of which someone gets answers', () => {
  const probes = array(boolean(), { maxLength: 100 })
  assert(
    property(settings, probes, integer({ min: 1, max: 900 }), (some, answers, gapMs) => {
      const own = drivenLife({ ...usual, ...some, probed: true })
      own.happen({ type: 'watch' })
      for (const ok of answers) {
        // A probe lasts up to its limit; the others are answered meanwhile.
        for (let waited = 0; waited < usual.timeoutMs; waited += gapMs) {
          own.happen({ type: 'answered' })
          own.pass(gapMs)
        }
        own.happen({ type: 'answered' })
        const { generation } = own.life()
        own.happen({ type: 'probe', generation, ok, tookMs: ok ? 5 : usual.timeoutMs })
      }
      expect([own.of('kill'), own.of('start')]).toEqual([[], []])
    }),
  )
})
