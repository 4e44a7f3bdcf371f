import { describe, expect, it } from 'vitest'
import { hasProcessTable } from '../../src/processes/process-table.ts'
import type { Grown } from '../../src/checks/health/kinds/process/asked.ts'
import { loadApp } from '../fixtures/health/load-app.ts'

/** What growth is asked for where there is some. */
const growth = [
  'process memory grows < 60MB/min',
  'process memory grows < 20MB per 1000 requests',
  'process descriptors grow < 200/min',
]

describe.skipIf(!hasProcessTable())('processes under load', { timeout: 120_000 }, () => {
  it('that leak memory and descriptors are found, with how fast', async () => {
    const { findings, facts, answered, seconds } = await loadApp(['leaks'], growth, {
      seconds: 10,
      perS: 80,
    })
    expect(findings.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
      'error health/process-memory-growth',
      'error health/process-memory-growth',
      'error health/process-descriptors-growth',
    ])
    expect(findings[0]).toMatchObject({
      message: expect.stringMatching(
        /^grew [\d.]+ [MG]B a minute, or [\d.]+ MB per 1,000 requests, over [\d.]+ s under load$/,
      ),
      fix: expect.stringMatching(/^Compare two heap snapshots/),
      evidence: expect.arrayContaining([expect.stringMatching(/^after [\d.]+ m?s: [\d.]+ MB$/)]),
    })
    const perMin = (answered / seconds) * 60
    const [memory, , descriptors] = facts.looked.map(({ samples }) => {
      const [sample] = samples
      return sample && 'seen' in sample ? (sample.seen as Grown) : undefined
    })
    // On a busy machine the load is not as even as it should be, and the heap grows too.
    expect((memory?.drift?.slope ?? 0) / (perMin * 200_000)).toBeGreaterThan(0.5)
    expect((memory?.drift?.slope ?? 0) / (perMin * 200_000)).toBeLessThan(2)
    expect((descriptors?.drift?.slope ?? 0) / (perMin / 4)).toBeGreaterThan(0.6)
    expect((descriptors?.drift?.slope ?? 0) / (perMin / 4)).toBeLessThan(1.5)
  })

  it.each(['sound', 'saws-teeth', 'fills-a-pool', 'warms-a-cache'])(
    'that %s give no finding',
    async (behaviour) => {
      const lines = [...growth, 'process memory < 2GB [during]', 'process cpu per request < 1s']
      const { findings, rows } = await loadApp([behaviour], lines, { seconds: 10, perS: 80 })
      expect(findings).toEqual([])
      expect(rows.slice(3)).toMatchObject([{ state: 'ok' }, { state: 'ok' }])
    },
  )

  it('for too short a time say nothing of growth', async () => {
    const { rows, findings, incomplete } = await loadApp(['leaks'], growth, {
      seconds: 1,
      perS: 60,
    })
    expect(rows.map(({ state }) => state)).toEqual(['unknown', 'unknown', 'unknown'])
    expect(findings).toEqual([])
    expect(incomplete).toMatch(/^3 assertions could not be found out: .* too short to tell/)
  })
})
