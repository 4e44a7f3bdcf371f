import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../../src/traffic/random.ts'
import { sampleSession } from '../../../src/traffic/sessions/sample-session.ts'
import { TrafficModel, trafficSchema } from '../../../src/traffic/traffic-model.ts'

const page = (template: string, samples: [string, number][] = [[template, 1]]) => ({
  method: 'GET',
  template,
  kind: 'page' as const,
  samples,
})
const cluster = {
  name: 'browser',
  share: 1,
  start: [[0, 1]],
  transitions: { 0: [[1, 3]], 1: [[0, 1]] },
  lengths: { all: [[3, 1]], byStart: {} },
  gaps: { page: [1000, 3000], asset: [0, 10] },
}
const given = (changes: object, behaviour: object = {}) =>
  TrafficModel.parse({
    schema: trafficSchema,
    source: { format: 'x', lines: 1, unread: 0, requests: 1, sessions: 1, spanS: 1 },
    privacy: { k: 3, tailShare: 0, unsafeShare: 0 },
    routes: [page('/'), page('/a')],
    clusters: [{ ...cluster, ...behaviour }],
    arrivals: { meanPerS: 1, peakPerS: 1, curve: [[60, 1]], idc: {} },
    ...changes,
  })
const draw = (model: TrafficModel, n: number, seed = 'test') => {
  const random = seededRandom(seed)
  return Array.from({ length: n }, () => sampleSession(model, random))
}
const walked = (model: TrafficModel, n: number) =>
  draw(model, n).map(({ steps }) => steps.map(({ route }) => route).join())

describe('a sampled session', () => {
  it('walks along the transitions from the start until its length is reached', () => {
    expect(new Set(walked(given({}), 20))).toEqual(new Set(['0,1,0']))
  })

  it('is the same for the same seed, and another for another', () => {
    const model = given({}, { lengths: { all: [1, 2, 3, 4].map((n) => [n, 1]), byStart: {} } })
    expect(draw(model, 50)).toEqual(draw(model, 50))
    expect(draw(model, 50, 'other')).not.toEqual(draw(model, 50))
  })

  it('has the length of sessions that begin alike, or of all where those are too few', () => {
    const start = [
      [0, 1],
      [1, 1],
    ]
    const lengths = { all: [[9, 1]], byStart: { 0: [[2, 1]] } }
    const sessions = draw(given({}, { start, lengths }), 200)
    expect(new Set(sessions.map(({ steps }) => `${steps[0]?.route} ${steps.length}`))).toEqual(
      new Set(['0 2', '1 9']),
    )
  })

  it('ends also where nobody was seen to end, once it is longer than any that was seen', () => {
    const behaviour = { transitions: { 0: [[0, 1]] }, ends: { 0: 1e-8, 1: 1 } }
    const lengths = draw(given({}, behaviour), 500).map(({ steps }) => steps.length)
    expect(Math.max(...lengths)).toBeLessThan(50)
  })

  it('ends where sessions end, and as many have each length as had it', () => {
    const some = [
      [1, 50],
      [2, 20],
      [3, 20],
      [12, 10],
    ]
    const onward = [
      [0, 1],
      [1, 1],
    ]
    const model = given(
      {},
      {
        start: onward,
        transitions: { 0: onward, 1: onward },
        lengths: { all: some, byStart: {} },
        ends: { 0: 9, 1: 1 / 9 },
      },
    )
    const sessions = draw(model, 20_000).map(({ steps }) => steps)
    for (const [length, share] of some) {
      const found = sessions.filter((steps) => steps.length === length).length
      expect(found / 20_000, `length ${length}`).toBeCloseTo((share ?? 0) / 100, 1)
    }
    const endedAt = (route: number) =>
      sessions.filter((steps) => steps.at(-1)?.route === route).length
    // Half of what is asked for is each route; the odds of its end are 81 times the other's.
    expect(endedAt(0) / endedAt(1)).toBeGreaterThan(4)
    // That none was longer so far does not say that none ever is.
    const longer = sessions.filter((steps) => steps.length > 12).length
    expect(longer / 20_000).toBeLessThan(0.01)
  })

  it.each([100, 101])('has hundreds of requests as often as was seen, of at least %i', (fewest) => {
    // Nearly always it ends at every second request: where all are at one of them tells little of the next.
    const model = given(
      {},
      {
        transitions: { 0: [[1, 1]], 1: [[0, 1]] },
        lengths: {
          all: Array.from({ length: 300 }, (_, place) => [fewest + place, 1]),
          byStart: {},
        },
        ends: { 0: 0.02, 1: 1 },
      },
    )
    const found = draw(model, 300).map(({ steps }) => steps.length)
    const mean = found.reduce((sum, length) => sum + length, 0) / found.length
    expect(mean).toBeGreaterThan(235)
    expect(mean).toBeLessThan(265)
  })

  it('takes gaps between the quantiles of the kind of what comes next, none before the first', () => {
    const asset = { ...page('/x.css'), kind: 'asset' as const }
    const sessions = draw(given({ routes: [page('/'), asset] }), 300)
    for (const { steps } of sessions) expect(steps[0]?.gapMs).toBe(0)
    const toAsset = sessions.map(({ steps }) => steps[1]?.gapMs ?? Number.NaN)
    const toPage = sessions.map(({ steps }) => steps[2]?.gapMs ?? Number.NaN)
    expect(Math.max(...toAsset)).toBeLessThanOrEqual(10)
    expect(Math.min(...toPage)).toBeGreaterThanOrEqual(1000)
    expect(toPage.reduce((sum, gap) => sum + gap, 0) / 300).toBeCloseTo(2000, -3)
  })

  it('goes a rare way as often as such ways were gone, to where they led from its group', () => {
    const groups = [
      { to: [[2, 1]], rarer: 0 },
      { to: [[3, 3]], rarer: 1, above: 0 },
    ]
    const rare = { from: { 0: 2 }, groupOf: { 0: 1 }, groups }
    const routes = ['/', '/a', '/b', '/c'].map((template) => page(template))
    const transitions = { 0: [[1, 2]] }
    const second = draw(given({ routes }, { rare, transitions }), 8000).map(
      ({ steps }) => steps[1]?.route,
    )
    const share = (route: number) => second.filter((found) => found === route).length / 8000
    expect(share(1)).toBeCloseTo(1 / 2, 1)
    expect(share(3)).toBeCloseTo(3 / 8, 1)
    expect(share(2)).toBeCloseTo(1 / 8, 1)
  })

  it('comes to an end whatever groups say of one another', () => {
    const groups = [
      { to: [], rarer: 1, above: 1 },
      { to: [[99, 1]], rarer: 1, above: 0 },
    ]
    const rare = { from: { 0: 1, 1: 1 }, groupOf: { 0: 1, 1: 77 }, groups }
    const model = given({}, { rare, transitions: {}, ends: { 0: 1e-9, 1: 1, 4000: 1 } })
    for (const { steps } of draw(model, 50)) {
      expect(steps.length).toBeGreaterThanOrEqual(1)
      expect(steps.length).toBeLessThan(20_000)
    }
  })

  it('begins anew where nobody went on', () => {
    expect(walked(given({}, { transitions: {} }), 1)).toEqual(['0,0,0'])
  })

  it('asks for the paths of a route by their weight, and for those of others in the tail', () => {
    const tail = { method: 'GET', template: '*', kind: 'tail' as const, samples: [] }
    const many = page('/d/:n', [
      ['/d/1', 9],
      ['/d/2', 1],
    ])
    const sessions = draw(given({ routes: [many, tail] }), 1000)
    const paths = (step: number) => sessions.map(({ steps }) => steps[step]?.path)
    for (const step of [0, 1]) {
      const first = paths(step).filter((path) => path === '/d/1').length
      expect(first / 1000, `step ${step}`).toBeCloseTo(0.9, 1)
      expect(new Set(paths(step))).toEqual(new Set(['/d/1', '/d/2']))
    }
  })

  it('never sends a change anywhere else, and keeps its time', () => {
    const change = { ...page('/cart/:n', []), method: 'POST' }
    const [session] = draw(
      given({ routes: [page('/'), change] }, { gaps: { page: [500], asset: [0] } }),
      1,
    )
    expect(session?.steps).toEqual([
      { route: 0, path: '/', gapMs: 0 },
      { route: 0, path: '/', gapMs: 1000 },
    ])
  })

  it('holds only routes that exist, whatever the file says', () => {
    const wild = {
      start: [
        [7, 1],
        [1, 1],
      ],
      transitions: { 1: [[99, 5]], 4000: [[1, 1]] },
    }
    expect(new Set(walked(given({}, wild), 20))).toEqual(new Set(['1,1,1']))
    const none = draw(given({}, { start: [[7, 1]], transitions: {} }), 1)
    expect(none[0]?.steps).toEqual([{ route: 0, path: '/', gapMs: 0 }])
    expect(draw(given({ clusters: [{ ...cluster, share: 0 }] }), 1)[0]?.steps).toHaveLength(3)
  })
})
