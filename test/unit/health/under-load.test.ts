import { describe, expect, it } from 'vitest'
import { answeredPerMin, loadedSince, withProbes } from '../../../src/checks/health/under-load.ts'

const began = 1_800_000_000_000

/** Facts of a load with stages of so many seconds, in which one request more was answered each second. */
function facts(stages: Record<string, number>, more: Record<string, unknown> = {}): unknown {
  let startMs = 0
  const planned = Object.entries(stages).map(([name, seconds]) => {
    const [kind] = name.split(' ')
    const stage = { kind, name, startMs, durationMs: seconds * 1000 }
    startMs += stage.durationMs
    return stage
  })
  const answered = Array.from({ length: startMs / 1000 }, (_, second) => second)
  const series = { stepS: 1, answered, planned: [] }
  return { run: 'x', beganAt: began, plan: { stages: planned }, series, ...more }
}

describe('the part of a load that tells of growth', () => {
  it('is its longest soak, or else its longest steady stage, with what was answered in it', () => {
    expect(loadedSince(facts({ warmup: 3, 'steady a': 4, 'steady b': 2 }), began)).toEqual({
      stage: 'steady a',
      fromMs: began + 3000,
      toMs: began + 7000,
      answered: 3 + 4 + 5 + 6,
    })
    expect(loadedSince(facts({ steady: 60, soak: 20 }), began)).toMatchObject({ stage: 'soak' })
    const stopped = { stopped: { afterMs: 5000 } }
    expect(loadedSince(facts({ steady: 60 }, stopped), began)).toMatchObject({
      toMs: began + 5000,
      answered: 10,
    })
    expect(
      loadedSince(facts({ steady: 1, soak: 9 }, { stopped: { afterMs: 900 } }), began),
    ).toEqual(expect.objectContaining({ stage: 'steady' }))
  })

  it('is none of an older load, of one that only ramps, and of what is no load', () => {
    const problem = 'the load left nothing that tells when it ran'
    for (const other of [undefined, null, 'load', [], {}, { beganAt: '1' }]) {
      expect(loadedSince(other, began)).toEqual({ problem })
    }
    expect(loadedSince(facts({ steady: 9 }), began + 60_000)).toEqual({ problem })
    expect(loadedSince(facts({ ramp: 9 }), began)).toEqual({
      problem: 'the load had no stage with a steady rate',
    })
  })

  it('counts what the watchdog asked as well', () => {
    const load = { stage: 'steady', fromMs: began, toMs: began + 60_000, answered: 600 }
    const samples = [0, 10, 40, 90].map((s) => ({ at: began + s * 1000, probes: 100 + s * 6 }))
    expect(answeredPerMin(withProbes(load, samples))).toBe(600 + 360)
    expect(withProbes(load, [{ at: began }])).toEqual(load)
    expect(withProbes(load, samples.slice(0, 1))).toEqual(load)
  })
})
