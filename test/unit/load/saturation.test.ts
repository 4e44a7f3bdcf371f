import { describe, expect, it } from 'vitest'
import { errorKindOf, isLocalFault } from '../../../src/checks/load/engine/error-kind.ts'
import { poolSize } from '../../../src/checks/load/engine/pool-size.ts'
import { saturation } from '../../../src/checks/load/saturation.ts'
import { parseThreshold, type Threshold } from '../../../src/model/threshold.ts'
import type { Buckets } from '../../../src/checks/load/engine/histogram.ts'
import type { Endings } from '../../../src/checks/load/facts.ts'
import { answeredIn, recording } from './load-recording.ts'

const { facts } = recording()
const p95 = [parseThreshold('p95 < 300ms') as Threshold]

function late(lagP99Ms: number): typeof facts {
  return { ...facts, generator: { ...facts.generator, lagP99Ms } }
}

function broken(lagP99Ms: number, total: Endings): string | undefined {
  return saturation({ ...late(lagP99Ms), total }, p95)
}

function failed(code: string): Error {
  return Object.assign(new Error(`connect ${code}`), { code })
}

function size(ratePerS: number, largestLimitMs: number, requests = 100_000) {
  return poolSize({ ratePerS, requests, largestLimitMs })
}

describe('a saturated generator', () => {
  it('is one that sends late and so alone breaks a threshold', () => {
    const slow = { ...answeredIn([[350, 200]]), handled: [[12, 200]] as Buckets }
    expect(broken(31, slow)).toBe(
      'requests left 31 ms late (p99), which alone broke "p95 < 300ms"; lower load.rate or use a larger machine',
    )
    expect(broken(30, slow)).toBeUndefined()
    // The site is too slow by itself, or fast enough in spite of the delay: both are certain.
    expect(broken(31, answeredIn([[350, 200]]))).toBeUndefined()
    expect(broken(299, answeredIn([[12, 200]]))).toBeUndefined()
  })

  it('is one that sends so late that the load was another one', () => {
    expect(saturation(late(301), p95)).toMatch(/^requests left 301 ms late .* limit of 300 ms/)
    expect(saturation(late(1001), [])).toMatch(/limit of 1 s/)
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
    expect(saturation({ ...facts, generator: capped }, p95)).toMatch(/^all 40 connections/)
  })

  it('is one whose machine ran out of something', () => {
    expect(isLocalFault(failed('EMFILE'))).toBe(true)
    expect(isLocalFault(failed('ECONNRESET'))).toBe(false)
    const codes = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOTFOUND', 'EHOSTUNREACH']
    const kinds = codes.map((code) => errorKindOf(failed(code)))
    expect(kinds).toEqual(['refused', 'reset', 'closed', 'dns', 'other'])
  })
})

describe('the number of connections', () => {
  it('is twice what the largest limit can keep busy', () => {
    expect(size(100, 1000)).toEqual({ size: 200, capped: false })
    expect(size(1, 100)).toEqual({ size: 4, capped: false })
    expect(size(100, 10_000, 50)).toEqual({ size: 50, capped: false })
    expect(size(1000, 2000)).toEqual({ size: 4000, capped: false })
    expect(size(1000, 3000)).toEqual({ size: 4000, capped: true })
  })
})
