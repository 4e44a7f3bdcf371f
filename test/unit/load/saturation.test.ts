import { describe, expect, it } from 'vitest'
import { errorKindOf, isLocalFault } from '../../../src/checks/load/engine/wire/error-kind.ts'
import { poolSize } from '../../../src/checks/load/engine/wire/pool-size.ts'
import { saturation } from '../../../src/checks/load/saturation.ts'
import { parseThreshold } from '../../../src/model/threshold/parse-threshold.ts'
import type { Threshold } from '../../../src/model/threshold.ts'
import type { Buckets } from '../../../src/checks/load/engine/histogram.ts'
import type { Endings, LoadFacts } from '../../../src/checks/load/facts.ts'
import { answeredIn, planned, planOf, recording, stageEndings } from './load-recording.ts'

const { facts } = recording()
const p95 = [parseThreshold('p95 < 300ms') as Threshold]

/** The facts of one stage whose requests left so late, and ended so. */
function late(lagP99Ms: number, total = facts.total): LoadFacts {
  return { ...facts, total, stages: [{ ...stageEndings('steady', total), lagP99Ms }] }
}

function broken(lagP99Ms: number, total: Endings): string | undefined {
  return saturation(late(lagP99Ms, total), p95)
}

function failed(code: string): Error {
  return Object.assign(new Error(`connect ${code}`), { code })
}

function size(peakPerS: number, largestLimitMs: number, part = {}) {
  return poolSize({ peakPerS, largestLimitMs, sessions: 100_000, processes: 1, ...part })
}

describe('a saturated generator', () => {
  it('is one that sends late and so alone breaks a threshold', () => {
    const slow = { ...answeredIn([[350, 200]]), handled: [[12, 200]] as Buckets }
    expect(broken(31, slow)).toBe(
      'requests left 31 ms late (p99), which alone broke "p95 < 300ms"; lower the rate of the load or use a larger machine',
    )
    expect(broken(30, slow)).toBeUndefined()
    // The site is too slow by itself, or fast enough in spite of the delay: both are certain.
    expect(broken(31, answeredIn([[350, 200]]))).toBeUndefined()
    expect(broken(299, answeredIn([[12, 200]]))).toBeUndefined()
  })

  it('is one that sends so late that the load was another one', () => {
    expect(saturation(late(301), p95)).toMatch(/^requests left 301 ms late .* limit of 300 ms/)
    const errors = [parseThreshold('errors < 1%') as Threshold]
    expect(saturation(late(1001), errors)).toMatch(/limit of 1 s/)
  })

  it('is one that was late where it matters', () => {
    const plan = {
      ...planOf(planned('warmup 5s', 'steady 10s @ 1x', 'spike 5s @ 5x')),
      requests: 200,
    }
    const { total } = facts
    const stages = ['warmup', 'steady', 'spike'].map((stage) => stageEndings(stage, total))
    const lateIn = (name: string) => ({
      ...facts,
      plan,
      stages: stages.map((one) => (one.stage === name ? { ...one, lagP99Ms: 301 } : one)),
    })
    expect(saturation(lateIn('warmup'), p95)).toBeUndefined()
    expect(saturation(lateIn('spike'), p95)).toBeUndefined()
    expect(saturation(lateIn('steady'), p95)).toMatch(/301 ms late \(p99\) in steady, more than/)
    const inSpike = [parseThreshold('p95 < 300ms in spike') as Threshold]
    expect(saturation(lateIn('spike'), inSpike)).toMatch(/301 ms late \(p99\) in spike/)
  })

  it('is one that leaves requests out, unless the site made it stop', () => {
    const short = { ...facts, total: answeredIn([[12, 197]]) }
    expect(saturation(short, p95)).toMatch(/^197 of 200 requests left/)
    expect(saturation({ ...facts, total: answeredIn([[12, 198]]) }, p95)).toBeUndefined()
    const stopped = { afterMs: 5000, windowMs: 5000, failed: 100, ended: 100 }
    expect(saturation({ ...short, stopped }, p95)).toBeUndefined()
  })

  it('is one that would have needed more connections', () => {
    const full = { ...facts.generator, queueMax: 1 }
    expect(saturation({ ...facts, generator: full }, p95)).toBeUndefined()
    const capped = { ...full, connectionsCapped: true }
    expect(saturation({ ...facts, generator: capped }, p95)).toMatch(
      /^all 40 connections that one process opens/,
    )
    const several = { ...capped, processes: 2 }
    expect(saturation({ ...facts, generator: several }, p95)).toMatch(
      /^all 40 connections that 2 processes open were busy/,
    )
  })

  it('is one whose machine ran out of something', () => {
    expect(isLocalFault(failed('EMFILE'))).toBe(true)
    expect(isLocalFault(failed('ECONNRESET'))).toBe(false)
    const codes = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOTFOUND', 'EHOSTUNREACH']
    const kinds = codes.map((code) => errorKindOf(failed(code)))
    expect(kinds).toEqual(['refused', 'reset', 'closed', 'dns', 'other'])
    const handshakes = ['ERR_SSL_WRONG_VERSION_NUMBER', 'CERT_HAS_EXPIRED', 'EPROTO']
    expect(handshakes.map((code) => errorKindOf(failed(code)))).toEqual(['tls', 'tls', 'tls'])
  })
})

describe('the number of connections', () => {
  it('is twice what the largest limit can keep busy', () => {
    expect(size(100, 1000)).toEqual({ size: 200, capped: false })
    expect(size(1, 100)).toEqual({ size: 4, capped: false })
    expect(size(100, 10_000, { sessions: 50 })).toEqual({ size: 50, capped: false })
    expect(size(1000, 2000)).toEqual({ size: 4000, capped: false })
    expect(size(1000, 3000)).toEqual({ size: 4000, capped: true })
    expect(size(1000, 3000, { processes: 2 })).toEqual({ size: 6000, capped: false })
    expect(size(10_000, 3000, { processes: 4 })).toEqual({ size: 8000, capped: true })
    expect(size(1, 100, { sessions: 1, processes: 2 })).toEqual({ size: 2, capped: false })
  })
})
