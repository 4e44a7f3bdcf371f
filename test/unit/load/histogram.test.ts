import { describe, expect, it } from 'vitest'
import {
  bucketOf,
  Histogram,
  percentile,
  sampleCount,
} from '../../../src/checks/load/engine/histogram.ts'

describe('a histogram', () => {
  it('keeps 0.1 ms below 100 ms and three digits above', () => {
    expect([0, 0.04, 0.06, 12.34, 99.94, 99.96].map(bucketOf)).toEqual([0, 0, 0.1, 12.3, 99.9, 100])
    expect([123.4, 1234, 12_345, 123_456].map(bucketOf)).toEqual([123, 1230, 12_300, 123_000])
    expect(bucketOf(-0.2)).toBe(0)
  })

  it('is written in ascending order, like times together', () => {
    const histogram = new Histogram()
    for (const ms of [250.2, 3, 12.01, 11.99, 249.8]) histogram.add(ms)
    expect(histogram.buckets()).toEqual([
      [3, 1],
      [12, 2],
      [250, 2],
    ])
    expect(sampleCount(histogram.buckets())).toBe(5)
  })

  it('gives the nearest rank', () => {
    const hundred = Array.from({ length: 100 }, (_, i): [number, number] => [i + 1, 2])
    expect(percentile(hundred, 95)).toBe(95)
    expect(percentile(hundred, 99)).toBe(99)
    expect(percentile(hundred, 99.9)).toBe(100)
    expect(percentile(hundred, 7)).toBe(7)
    expect(percentile(hundred, 0)).toBe(1)
    expect(percentile([], 50)).toBeUndefined()
  })
})
