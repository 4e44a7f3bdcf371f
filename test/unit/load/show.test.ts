import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Buckets } from '../../../src/checks/load/engine/histogram.ts'
import type { LoadFacts } from '../../../src/checks/load/facts.ts'
import { loadOptions } from '../../../src/checks/load/options.ts'
import { showLoad } from '../../../src/checks/load/show.ts'
import { type Plot, Plot as PlotSchema } from '../../../src/model/plot.ts'
import { type Table, Table as TableSchema } from '../../../src/model/table.ts'
import { noisyMemory } from '../../fixtures/load/noisy-memory.ts'
import { answeredIn, planned, planOf, recording, stageEndings } from './load-recording.ts'

const stages = ['warmup 30s', 'soak 20m @ 1x']

/** What is shown, once it is sure that a result may hold it. */
function show(changed: Partial<LoadFacts> = {}, written: object = {}) {
  const shown = showLoad(recording(changed), loadOptions.parse(written))
  return z.object({ plots: z.array(PlotSchema), tables: z.array(TableSchema) }).parse(shown)
}

function plot(plots: readonly Plot[], title: string): Plot {
  const found = plots.find((one) => one.title === title)
  if (!found)
    throw new Error(`no plot "${title}" among ${plots.map((one) => one.title).join(', ')}`)
  return found
}

function rows(tables: readonly Table[], title: string): string[][] {
  return tables.find((table) => table.title === title)?.rows ?? []
}

function seriesOf(length: number, p95: (second: number) => number | null): LoadFacts['series'] {
  const values = Array.from({ length }, (_, second) => p95(second))
  const counts = values.map(() => 20)
  return {
    stepS: 1,
    planned: counts,
    answered: counts,
    errors: values.map(() => 0),
    p50: values,
    p95: values,
    p99: values,
  }
}

describe('what a load shows', () => {
  const plan = planOf(planned(...stages))
  const samples = noisyMemory({ seed: 1, minutes: 20.5, leakPerMin: 5e6 }).map(({ at, value }) => ({
    at: 1_800_000_000_000 + at,
    rssBytes: value,
    fds: 40,
    diskFreeBytes: 2e10,
  }))
  const { plots, tables } = show(
    {
      plan,
      samples,
      series: seriesOf(1230, (second) => (second === 700 ? 900 : second % 7 === 0 ? null : 20)),
      stages: plan.stages.map(({ name }) => stageEndings(name, answeredIn([[12, 600]]))),
    },
    { stages, thresholds: ['p95 < 300ms', 'p99 < 1s in soak'] },
  )

  it('never hides the worst second, however long it was', () => {
    const { lines, x, bands, limits } = plot(plots, 'Response times')
    expect(x.values.length).toBeLessThanOrEqual(500)
    expect(lines.map(({ name }) => name)).toEqual(['p50', 'p95', 'p99'])
    expect(Math.max(...(lines[1]?.values ?? []).map((value) => value ?? 0))).toBe(900)
    expect(bands).toEqual([
      { name: 'warmup', from: 0, to: 30 },
      { name: 'soak', from: 30, to: 1230 },
    ])
    expect(limits?.map(({ value }) => value)).toEqual([300, 1000])
  })

  it('draws growth through the memory of a soak that leaks', () => {
    const { lines, x } = plot(plots, 'Memory')
    const growth = lines.find(({ name }) => name === 'growth')?.values ?? []
    const known = growth.flatMap((value, index) => (value === null ? [] : [x.values[index] ?? 0]))
    expect(known[0]).toBeGreaterThan(30 + 0.4 * 1200 - 10)
    expect(known.at(-1)).toBeGreaterThan(1200)
    expect(plot(plots, 'Open files').lines).toHaveLength(1)
    expect(
      rows(tables, 'Growth in the soak').map(([soak, name, , , , verdict]) => [
        soak,
        name,
        verdict,
      ]),
    ).toEqual([
      ['soak', 'memory', 'grows, over 12 min'],
      ['soak', 'open files', 'no growth seen'],
      ['soak', 'p95', 'no growth seen'],
    ])
  })

  it('tells what became of every threshold', () => {
    expect(rows(tables, 'Thresholds')).toEqual([
      ['p95 < 300ms', 'soak', '12 ms', '600', 'holds'],
      ['p99 < 1s in soak', 'soak', 'too few requests', '600', 'cannot be told'],
      ['errors < 1%', 'soak', '0 %', '600', 'holds'],
    ])
    expect(rows(tables, 'Stages')[1]).toEqual([
      'soak',
      '20/s',
      '600',
      '0',
      '12 ms',
      '12 ms',
      '12 ms',
    ])
  })

  it('shows the slowest routes, and how many more there are', () => {
    const routes = Object.fromEntries(
      Array.from({ length: 201 }, (_, i) => [`GET /${'x'.repeat(i * 10)}`, answeredIn([[i, 50]])]),
    )
    const table = show({ routes }).tables.find(({ title }) => title.startsWith('Routes'))
    expect(table?.rows).toHaveLength(100)
    expect(table?.left).toBe(101)
    expect(table?.rows[0]?.slice(1)).toEqual(['50', '0', '200 ms', '200 ms', '–', '200 ms'])
    expect(table?.rows[0]?.[0]).toHaveLength(300)
  })

  it('counts every response time in one bar', () => {
    const times: Buckets = [
      [0, 3],
      [0.1, 1],
      [1, 2],
      [12, 186],
      [99.9, 5],
      [10_000, 3],
    ]
    const { x, lines, markers } = plot(
      show({ total: answeredIn(times) }).plots,
      'Distribution of response times',
    )
    expect(x.values).toHaveLength((lines[0]?.values.length ?? 0) + 1)
    expect(lines[0]?.values.reduce((sum: number, n) => sum + (n ?? 0), 0)).toBe(200)
    expect(x.values[0]).toBeCloseTo(0.1, 10)
    expect(x.values.at(-1)).toBeGreaterThan(10_000)
    expect(markers?.[0]).toEqual({ name: 'p50', x: 12 })
  })

  it('shows the rates that were tried', () => {
    const step = { held: false, failed: 0, n: 600, p95: 900, why: 'p95 < 300ms: p95 is 900 ms' }
    const steps = [
      { ...step, perS: 20, held: true, p95: 12 },
      { ...step, perS: 40 },
      { ...step, perS: 40, p95: 800 },
    ]
    const { plots: drawn, tables: told } = show({
      capacity: { kneePerS: 20, endedBy: 'threshold', steps },
    })
    expect(plot(drawn, 'Capacity')).toMatchObject({
      x: { values: [20, 40] },
      lines: [{ values: [12, 800] }],
      markers: [{ name: 'knee', x: 20 }],
    })
    expect(rows(told, 'Capacity')).toHaveLength(3)
  })

  it('is little when little is known', () => {
    const empty = answeredIn([])
    const { plots: drawn } = show({
      total: empty,
      routes: {},
      stages: [],
      capacity: { endedBy: 'generator', steps: [] },
    })
    expect(drawn).toEqual([])
    const long = show({ series: seriesOf(7200, () => null) })
    expect(plot(long.plots, 'Response times').x.values.length).toBeLessThanOrEqual(500)
  })
})
