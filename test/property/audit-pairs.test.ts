import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { headFirst } from '../../src/checks/audit/pairs/head-first.ts'
import {
  allPairs,
  fewPairs,
  judgePairs,
  type PairVerdict,
  type RunPair,
} from '../../src/checks/audit/pairs/judge-pairs.ts'
import { recordedRuns } from '../fixtures/audit/recorded-runs.ts'

type Recorded = RunPair['base']

/** Numbers from 0 to 1 that are the same in every run of the test. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** Pairs of recorded runs, drawn as they would come, until the rule has seen enough. */
function comparison(base: readonly Recorded[], head: readonly Recorded[], next: () => number) {
  const draw = (runs: readonly Recorded[]): Recorded => {
    const run = runs[Math.floor(next() * runs.length)]
    if (!run) throw new Error('there are no runs')
    return run
  }
  const pairs: RunPair[] = []
  for (;;) {
    pairs.push({ base: draw(base), head: draw(head) })
    const verdicts = judgePairs(pairs)
    if (verdicts !== 'more') return { verdicts, pairs: pairs.length }
  }
}

const isSlower = (verdicts: readonly PairVerdict[]) =>
  verdicts.some(({ verdict }) => verdict === 'slower')

const { plain, head, script } = recordedRuns

describe('pairs of recorded runs', () => {
  it('find nothing in 100 comparisons of a page with itself', () => {
    const next = numbers(1)
    const all = Array.from({ length: 100 }, () => comparison(plain, plain, next))
    expect(all.filter(({ verdicts }) => isSlower(verdicts))).toEqual([])
  })

  it('find something in fewer than 5 of 1,000', () => {
    const next = numbers(2)
    const all = Array.from({ length: 2000 }, () => comparison(plain, plain, next))
    expect(all.filter(({ verdicts }) => isSlower(verdicts)).length).toBeLessThan(10)
  })

  it.each([
    ['in the head', head],
    ['that is loaded', script],
  ])('find a script %s that keeps the page busy for 200 ms', (_where, slower) => {
    const next = numbers(3)
    const all = Array.from({ length: 100 }, () => comparison(plain, slower, next))
    expect(all.filter(({ verdicts }) => isSlower(verdicts)).length).toBeGreaterThanOrEqual(95)
  })

  it('end early where nothing is slower', () => {
    const next = numbers(4)
    const quiet = plain.slice(0, 1)
    expect(comparison(quiet, quiet, next).pairs).toBe(fewPairs)
  })
})

const anyRun = fc
  .record({
    fcp: fc.double({ min: 1, max: 20_000, noNaN: true }),
    lcp: fc.double({ min: 1, max: 20_000, noNaN: true }),
    tbt: fc.double({ min: 0, max: 20_000, noNaN: true }),
    cls: fc.double({ min: 0, max: 2, noNaN: true }),
    'speed-index': fc.double({ min: 1, max: 20_000, noNaN: true }),
    score: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ score, ...metrics }): Recorded => ({ metrics, scores: { performance: score } }))

const anyPairs = fc.array(fc.record({ base: anyRun, head: anyRun }), {
  minLength: allPairs,
  maxLength: allPairs,
})

const rank = { same: 0, unsure: 1, slower: 2 }

function judged(pairs: readonly RunPair[]): PairVerdict[] {
  const verdicts = judgePairs(pairs)
  if (verdicts === 'more') throw new Error('seven pairs are enough')
  return verdicts
}

describe('the rule of pairs', () => {
  it('does not care for the order of the pairs', () => {
    fc.assert(
      fc.property(anyPairs, (pairs) => {
        expect(judged(pairs.toReversed())).toEqual(judged(pairs))
      }),
      { seed: 5 },
    )
  })

  it('never says better of a head that is worse', () => {
    fc.assert(
      fc.property(anyPairs, fc.double({ min: 0, max: 5000, noNaN: true }), (pairs, more) => {
        const worse = pairs.map(({ base, head: { metrics, scores } }) => ({
          base,
          head: { scores, metrics: { ...metrics, lcp: (metrics.lcp ?? 0) + more } },
        }))
        const before = judged(pairs).find(({ id }) => id === 'lcp')
        const after = judged(worse).find(({ id }) => id === 'lcp')
        expect(rank[after?.verdict ?? 'same']).toBeGreaterThanOrEqual(
          rank[before?.verdict ?? 'same'],
        )
      }),
      { seed: 6 },
    )
  })

  it('never calls both sides slower, whichever is the head', () => {
    fc.assert(
      fc.property(anyPairs, (pairs) => {
        const swapped = pairs.map(({ base, head: own }) => ({ base: own, head: base }))
        const there = judged(swapped).filter(({ verdict }) => verdict === 'slower')
        const here = judged(pairs).filter(({ verdict }) => verdict === 'slower')
        expect(here.filter(({ id }) => there.some((other) => other.id === id))).toEqual([])
      }),
      { seed: 7 },
    )
  })

  it('says nothing of a metric that a run does not have', () => {
    const [first, ...others] = Array.from({ length: allPairs }, () => ({
      base: { metrics: { lcp: 1000, tbt: 0 }, scores: {} },
      head: { metrics: { lcp: 2000, tbt: 0 }, scores: {} },
    }))
    if (!first) throw new Error('there are no pairs')
    const lacking = { ...first, head: { metrics: { tbt: 0 }, scores: {} } }
    expect(judged([first, ...others]).map(({ id, verdict }) => `${id} ${verdict}`)).toEqual([
      'lcp slower',
      'tbt same',
    ])
    expect(judged([lacking, ...others]).map(({ id }) => id)).toEqual(['tbt'])
  })

  it('begins with either side about as often, and the same in every run', () => {
    const turns = Array.from({ length: 40 }, (_, page) =>
      Array.from({ length: allPairs }, (__, pair) => headFirst(`/page/${page}`, pair)),
    ).flat()
    const share = turns.filter(Boolean).length / turns.length
    expect(share).toBeGreaterThan(0.4)
    expect(share).toBeLessThan(0.6)
    expect(headFirst('/page/3', 2)).toBe(headFirst('/page/3', 2))
  })
})
