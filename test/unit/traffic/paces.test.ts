import { describe, expect, it } from 'vitest'
import { buildPaces, type PaceTelling } from '../../../src/traffic/learning/build-paces.ts'
import type { Gap } from '../../../src/traffic/learning/gather-gaps.ts'
import {
  intraclassCorrelation,
  ranksOf,
} from '../../../src/traffic/learning/intraclass-correlation.ts'
import { seededRandom } from '../../../src/traffic/random.ts'
import { normal, shareBelow } from '../../../src/traffic/sessions/normal.ts'
import { gapSampler } from '../../../src/traffic/sessions/sample-gap.ts'

const random = seededRandom('paces')

/** Gaps of 60 visitors from route 0 to 1 and on to 2: the first soon, the second late; each visitor at his pace. */
function gapsOf(paceOf: (visitor: number) => number, clients = 60): Gap[] {
  return Array.from({ length: 60 }, (_, session) => session).flatMap((session) =>
    Array.from({ length: 10 }, (__, step) => {
      const ms = (step % 2 === 0 ? 100 : 20_000) * paceOf(session) * (0.9 + 0.2 * random.next())
      const from = step % 2
      return { session, client: session % clients, from, to: from + 1, ms, clockMs: ms }
    }),
  )
}

const telling: PaceTelling = {
  isTold: () => true,
  isAsset: () => false,
  fewest: 3,
  isCoarse: false,
}
const isFromFirst = (from: number) => from === 0
const othersOf = (more: Partial<PaceTelling> = {}) =>
  buildPaces(gapsOf(own), { ...telling, isTold: isFromFirst, ...more })?.others
const own = (visitor: number) => 1 + visitor / 20

describe('paces', () => {
  it('tell ways that are gone soon from those that are gone late', () => {
    const paces = buildPaces(
      gapsOf(() => 1),
      telling,
    )?.paces
    expect(paces?.of).toEqual({ 0: [[1, 0]], 1: [[2, 1]] })
    expect(paces?.quantiles[0]?.every((ms) => ms >= 90 && ms <= 110)).toBe(true)
    expect(paces?.quantiles[1]?.every((ms) => ms >= 18_000 && ms <= 22_000)).toBe(true)
  })

  it('know how much the gaps of one visitor are alike', () => {
    expect(buildPaces(gapsOf(own), telling)?.paces.alike).toBeGreaterThan(0.9)
    const same = buildPaces(
      gapsOf(() => 1),
      telling,
    )
    expect(same?.paces.alike).toBeLessThan(0.1)
  })

  it('are told of neither what too few clients did nor of ways that are not told', () => {
    expect(buildPaces(gapsOf(own, 2), telling)).toBeUndefined()
    expect(buildPaces(gapsOf(own), { ...telling, isTold: () => false })).toBeUndefined()
    expect(buildPaces(gapsOf(own).slice(0, 50), telling)).toBeUndefined()
    const one = buildPaces(gapsOf(own), { ...telling, isTold: isFromFirst })
    expect(one?.paces.of).toEqual({ 0: [[1, 0]] })
  })

  it('leave the gaps of other ways to themselves, by what they lead to', () => {
    expect(Object.keys(othersOf() ?? {})).toEqual(['page'])
    expect(Math.min(...(othersOf()?.page ?? []))).toBeGreaterThan(10_000)
    expect(Object.keys(othersOf({ isAsset: (route) => route === 2 }) ?? {})).toEqual(['asset'])
    // All have a pace: nothing is left.
    expect(othersOf({ isTold: () => true })).toEqual({})
  })

  it('keep the mean that a clock of whole seconds tells', () => {
    const gaps = gapsOf(() => 1).map((gap) => ({ ...gap, clockMs: gap.ms * 2 }))
    const [quick = []] = buildPaces(gaps, { ...telling, isCoarse: true })?.paces.quantiles ?? []
    expect(quick[30]).toBeGreaterThan(190)
    expect(quick[30]).toBeLessThan(210)
  })
})

describe('gaps that are drawn', () => {
  const gaps = { page: [7], asset: [8] }
  const way = { from: 0, to: 1, kind: 'page' as const }

  it('have the pace of their way, else that of the kind of the next request', () => {
    const paces = { quantiles: [[100]], of: { 0: [[1, 0] as [number, number]] }, alike: 0 }
    const gapOf = gapSampler({ gaps, paces })(random)
    expect([
      gapOf(way),
      gapOf({ ...way, to: 2 }),
      gapOf({ ...way, from: 1, kind: 'asset' }),
      gapOf({ ...way, to: 3, kind: 'tail' }),
    ]).toEqual([100, 7, 8, 7])
  })

  it.each([0, 0.5, 0.95])('have the quantiles of the model and are alike as %s says', (alike) => {
    const quantiles = Array.from({ length: 101 }, (_, place) => place * 10)
    const gapsOfVisitor = gapSampler({
      gaps: { page: quantiles, asset: [0] },
      paces: { quantiles: [], of: {}, alike },
    })
    const visitors = Array.from({ length: 2000 }, () => {
      const gapOf = gapsOfVisitor(random)
      return Array.from({ length: 5 }, () => gapOf(way))
    })
    const all = visitors.flat().toSorted((one, other) => one - other)
    for (const share of [0.1, 0.5, 0.9]) {
      expect(Math.abs((all[all.length * share] ?? 0) - share * 1000)).toBeLessThan(40)
    }
    // Of ranks it is (6/π) asin(ρ/2).
    const wanted = (6 / Math.PI) * Math.asin(alike / 2)
    expect(Math.abs(intraclassCorrelation(visitors) - wanted)).toBeLessThan(0.05)
  })
})

describe('statistics', () => {
  it('know the normal distribution', () => {
    for (const [value, share] of [
      [-1.959964, 0.025],
      [0, 0.5],
      [1, 0.8413447],
      [3, 0.9986501],
    ] as const) {
      expect(shareBelow(value)).toBeCloseTo(share, 6)
    }
    const drawn = Array.from({ length: 20_000 }, () => shareBelow(normal(random)))
    expect(drawn.filter((share) => share < 0.25).length / drawn.length).toBeCloseTo(0.25, 1)
  })

  it('give ranks from 0 to 1, the same to what is the same', () => {
    expect(ranksOf([30, 10, 20, 20])).toEqual([0.875, 0.125, 0.5, 0.5])
  })

  it('find no correlation where there is none to find', () => {
    expect(intraclassCorrelation([])).toBe(0)
    expect(intraclassCorrelation([[1], [2], [3]])).toBe(0)
    expect(
      intraclassCorrelation([
        [1, 1],
        [1, 1],
      ]),
    ).toBe(0)
    expect(
      intraclassCorrelation([
        [1, 1],
        [2, 2],
        [3, 3],
      ]),
    ).toBe(1)
    expect(
      intraclassCorrelation([
        [1, 3],
        [3, 1],
      ]),
    ).toBe(0)
  })
})
