import { describe, expect, it } from 'vitest'
import type { LoadFacts } from '../../../../src/checks/load/facts.ts'
import { soakFindings } from '../../../../src/checks/load/judge/soak-findings.ts'
import type { Finding } from '../../../../src/model/result.ts'
import type { Sample } from '../../../../src/model/sample.ts'
import { noisyMemory } from '../../../fixtures/load/noisy-memory.ts'
import { planned, planOf, recording } from '../load-recording.ts'

/** A soak of 20 minutes after a minute of something else. */
const plan = planOf(planned('steady 1m', 'soak 20m'))

function findings(
  sampleAt: (seconds: number) => Omit<Sample, 'at'>,
  changed: Partial<LoadFacts> = {},
): Finding[] {
  const samples = Array.from({ length: 252 }, (_, i) => ({
    at: 1_800_000_000_000 + i * 5000,
    ...sampleAt(i * 5),
  }))
  return soakFindings(recording({ plan, samples, ...changed }).facts)
}

describe('a soak', () => {
  it('that leaks memory says how much, and what it would have seen', () => {
    const leaking = noisyMemory({ seed: 1, minutes: 21, leakPerMin: 5e6 })
    const found = findings((s) => ({ rssBytes: leaking[s / 5]?.value ?? 0 }))
    expect(found).toMatchObject([
      {
        rule: 'load/leak-memory',
        severity: 'error',
        subject: 'memory',
        message: expect.stringMatching(
          /^grew by [45]\.\d+ MB a minute over the last 12 min of the soak, at 3\d\d MB$/,
        ),
        evidence: [
          expect.stringMatching(/^z \d\.\d by Mann/),
          expect.stringMatching(/^[123]\.?\d* MB a minute would have been seen, too$/),
        ],
      },
    ])
  })

  it('that leaks descriptors is told from one that uses some', () => {
    expect(findings((s) => ({ fds: 40 + Math.floor(s / 60) }))).toMatchObject([
      { rule: 'load/leak-descriptors', severity: 'error', subject: 'open files' },
    ])
    expect(findings((s) => ({ fds: 40 + (s % 60) + Math.floor(s / 600) }))).toEqual([])
  })

  it('in which answers get slower is a warning', () => {
    const p95 = Array.from({ length: 1260 }, (_, second) => 20 + second / 60)
    const { series } = recording().facts
    expect(findings(() => ({}), { series: { ...series, p95 } })).toMatchObject([
      {
        rule: 'load/drift-latency',
        severity: 'warning',
        subject: 'p95',
        message: expect.stringMatching(/^grew by 1 ms a minute over the last 12 min/),
      },
    ])
  })

  it.each([
    [
      100e6,
      4e9,
      'error',
      'lost 100 MB a minute in the soak and is full in 19.1 min, at 1.91 GB free',
    ],
    [2e6, 6e9, 'warning', 'lost 2 MB a minute in the soak and is full in 2 days, at 5.96 GB free'],
    [2e6, 1.2e9, 'error', 'lost 2 MB a minute in the soak and is full in 9.7 hours'],
    [1e6, 60e9, undefined, ''],
    [0, 1e6, undefined, ''],
  ])('that writes %d bytes a minute to %d free ones', (perMin, free, severity, message) => {
    const found = findings((s) => ({ diskFreeBytes: free - (perMin * s) / 60 }))
    if (severity === undefined) expect(found).toEqual([])
    else {
      const told = expect.stringContaining(message)
      expect(found).toMatchObject([{ rule: 'load/disk-fills', severity, message: told }])
    }
  })

  it('too short to tell a leak from a garbage collector is a warning', () => {
    const short = planOf(planned('soak 2m'))
    const found = findings((s) => ({ rssBytes: 300e6 + s * 1e6 }), { plan: short })
    expect(found).toEqual([])
    const samples = Array.from({ length: 120 }, (_, i) => ({
      at: i * 1000,
      rssBytes: 3e8 + i * 1e6,
    }))
    expect(soakFindings(recording({ plan: short, samples }).facts)).toMatchObject([
      {
        rule: 'load/leak-memory',
        severity: 'warning',
        message: expect.stringContaining('in so short a soak this may be one cycle'),
      },
    ])
  })

  it('that was not sent to its end, or of which nobody took samples, says nothing', () => {
    const stopped = { afterMs: 600_000, windowMs: 5000, failed: 60, ended: 100 }
    expect(findings((s) => ({ rssBytes: 300e6 + s * 1e6 }), { stopped })).toEqual([])
    expect(findings(() => ({}))).toEqual([])
    expect(soakFindings(recording({ plan }).facts)).toEqual([])
  })
})
