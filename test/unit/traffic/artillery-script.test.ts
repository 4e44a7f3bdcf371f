import { describe, expect, it } from 'vitest'
import { artilleryScript } from '../../../src/traffic/exports/artillery/artillery-script.ts'
import { exportedLoad, type ExportOptions } from '../../../src/traffic/exports/exported-load.ts'
import { planTraffic } from '../../../src/traffic/plan/plan-traffic.ts'
import type { TrafficModel } from '../../../src/traffic/traffic-model.ts'
import { divergence } from '../../fixtures/traffic/divergence.ts'
import { playArtillery } from '../../fixtures/traffic/play-artillery.ts'
import { shopModel } from '../../fixtures/traffic/shop-model.ts'
import { stage } from '../../fixtures/traffic/stages.ts'
import { thresholds } from '../../fixtures/traffic/thresholds.ts'

const stages = [
  stage('warmup', 10, 1),
  stage('steady', 300, 1),
  stage('spike', 30, 5),
  stage('recover', 60, 1),
]
const given = { stages, seed: 1, thresholds: [], timeoutMs: 10_000 }

function exported(options: Partial<ExportOptions> = {}, workers = 1, model?: TrafficModel) {
  const load = exportedLoad(model ?? shopModel(), { ...given, ...options })
  return artilleryScript(load, 'load.yml', workers)
}

function conditions(...texts: string[]) {
  const { files, unexpressed } = exported({ thresholds: thresholds(...texts) })
  const { script } = playArtillery(files, 'load.yml')
  const expressions = script.config.ensure.conditions.map(({ expression }) => expression)
  return { expressions: expressions.slice(1), unexpressed }
}

describe('a script for Artillery', () => {
  it('asks as our own plan does', () => {
    const long = [stage('soak', 3000, 2)]
    const plan = planTraffic(shopModel(), { stages: long, seed: 5 })
    const { asked } = playArtillery(exported({ stages: long }).files, 'load.yml')
    const ours = plan.sessions.flatMap(({ steps }) => steps.map(({ path }) => path))
    expect(
      divergence(
        asked.map(({ url }) => url),
        ours,
      ),
    ).toBeLessThan(0.02)
    expect(asked.length).toBeGreaterThan(plan.requests * 0.95)
    expect(asked.length).toBeLessThan(plan.requests * 1.05)
  })

  it('has the rate of each stage from its first seconds to its last', () => {
    const seeds = Array.from({ length: 32 }, (_, seed) => seed)
    const runs = seeds.map((seed) => playArtillery(exported({ seed }).files, 'load.yml').asked)
    const asked = runs.flat().map(({ ms }) => ms / 1000)
    for (const [fromS, toS, expected] of [
      [0, 10, 20],
      [10, 310, 20],
      [310, 315, 100],
      [335, 340, 100],
      [341, 361, 20],
      [370, 400, 20],
    ] as const) {
      const inside = asked.filter((second) => second >= fromS && second < toS).length
      const perS = inside / (toS - fromS) / seeds.length
      expect(perS).toBeGreaterThan(expected * 0.85)
      expect(perS).toBeLessThan(expected * 1.15)
    }
    expect(asked.filter((second) => second > 400.1)).toEqual([])
  })

  it('has whole arrivals, and times with units', () => {
    const { script } = playArtillery(
      exported({ stages: [stage('steady', 9, 0.01)] }).files,
      'load.yml',
    )
    for (const phase of script.config.phases) {
      expect(phase.duration ?? phase.pause).toMatch(/^\d+ms$/)
      expect(phase.arrivalCount ?? 1).toSatisfy(Number.isInteger)
    }
    expect(exported().files['load.yml']).toContain('think: "{{ waitMs }}ms"')
  })

  it('is divided among workers, who draw different visitors', () => {
    const whole = playArtillery(exported().files, 'load.yml').asked.length
    const { files } = exported({}, 4)
    const one = playArtillery(files, 'load.yml', { WORKER_ID: 'a' }).asked
    const other = playArtillery(files, 'load.yml', { WORKER_ID: 'b' }).asked
    expect((one.length + other.length) * 2).toBeGreaterThan(whole * 0.85)
    expect((one.length + other.length) * 2).toBeLessThan(whole * 1.15)
    expect(other.slice(0, 20)).not.toEqual(one.slice(0, 20))
    expect(files['load.yml']).toContain('run-fargate --count 4')
  })

  it('counts what failed and what took how long as we do', () => {
    const answers: Record<string, { statusCode: number; tookMs: number; error?: string }> = {
      '/': { statusCode: 503, tookMs: 1 },
      '/c/mugs': { statusCode: 0, tookMs: 10_000, error: 'ETIMEDOUT' },
      '/c/vases': { statusCode: 0, tookMs: 2, error: 'ECONNRESET' },
    }
    const { files } = exported({ stages: [stage('steady', 60, 1)] })
    const { asked, metrics } = playArtillery(
      files,
      'load.yml',
      {},
      (url) => answers[url] ?? { statusCode: 404, tookMs: 4 },
    )
    const count = (path: string) => asked.filter(({ url }) => url === path).length
    const sum = (metric: string) => (metrics[metric] ?? []).reduce((total, one) => total + one, 0)
    const lost = count('/') + count('/c/mugs') + count('/c/vases')
    expect(lost).toBeGreaterThan(50)
    expect(sum('rehearse.s0.sent')).toBe(asked.length)
    expect(sum('rehearse.s0.failed')).toBe(lost)
    expect(sum('rehearse.s0.served')).toBe(asked.length - lost)
    expect(metrics['rehearse.s0.response']).toHaveLength(
      asked.length - count('/') - count('/c/vases'),
    )
    const endpoint = 'plugins.metrics-by-endpoint'
    expect(sum(`${endpoint}.GET /.codes.503`)).toBe(count('/'))
    expect(sum(`${endpoint}.GET /c/:name.errors.ECONNRESET`)).toBe(count('/c/vases'))
    const late = metrics['rehearse.s0.service']?.filter((ms) => ms >= 10_000)
    expect(late).toHaveLength(count('/c/mugs'))
  })

  it('says whose requests they are, and fills in nothing that stands in a path', () => {
    const routes = shopModel().routes.map((route) => {
      return { ...route, template: '/{{ x }}', samples: [['/{{target}}', 1] as [string, number]] }
    })
    const { files } = exported({}, 1, { ...shopModel(), routes })
    const { asked } = playArtillery(files, 'load.yml', { REHEARSE_RUN: 'r1' })
    expect(asked[0]).toMatchObject({
      url: '/%7B%7Btarget%7D%7D',
      headers: { 'user-agent': 'Rehearse', 'x-rehearse-run': 'r1' },
    })
    expect(asked[0]?.name).not.toContain('{')
  })
})

describe('thresholds in Artillery', () => {
  it('are conditions on figures of their stage and route', () => {
    expect(
      conditions(
        'response p95 < 300ms',
        'route "GET /p/:n" service p50 <= 1s in spike',
        'errors < 1%',
        'rate >= 15/s',
      ),
    ).toEqual({
      expressions: [
        'rehearse.s1.response.p95 < 300',
        'rehearse.s1.sent >= 200',
        'rehearse.s2.r0.service.p50 <= 1000',
        'rehearse.s2.r0.sent >= 20',
        'rehearse.s1.failed / rehearse.s1.sent < 0.01',
        'rehearse.s1.served >= 4500',
      ],
      unexpressed: [],
    })
  })

  it('say what they cannot do', () => {
    expect(conditions('p99.9 < 1s', 'recover < 15s', 'errors < 5% for 10s abort')).toEqual({
      expressions: ['rehearse.s1.failed / rehearse.s1.sent < 0.05'],
      unexpressed: [
        expect.stringContaining('"p99.9 < 1s": of percentiles'),
        expect.stringContaining('"recover < 15s": Artillery has no measure'),
        expect.stringContaining('judges at the end'),
      ],
    })
  })
})
