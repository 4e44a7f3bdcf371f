import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { exportedLoad, type ExportOptions } from '../../../src/traffic/exports/exported-load.ts'
import { k6Script } from '../../../src/traffic/exports/k6/k6-script.ts'
import { planTraffic } from '../../../src/traffic/plan/plan-traffic.ts'
import type { TrafficModel } from '../../../src/traffic/traffic-model.ts'
import { divergence } from '../../fixtures/traffic/divergence.ts'
import { runK6 } from '../../fixtures/traffic/run-k6.ts'
import { shopModel } from '../../fixtures/traffic/shop-model.ts'
import { stage } from '../../fixtures/traffic/stages.ts'
import { thresholds } from '../../fixtures/traffic/thresholds.ts'

const target = 'http://127.0.0.1:3000'
const stages = [
  stage('warmup', 10, 1),
  stage('steady', 600, 1),
  stage('spike', 30, 5),
  stage('recover', 60, 1),
  stage('ramp', 120, 1, 4),
]
const given = { stages, seed: 1, thresholds: [], timeoutMs: 10_000 }

const pairs = (names: readonly string[]) => names.slice(1).map((name, at) => `${names[at]} ${name}`)

function scriptOf(options: Partial<ExportOptions> = {}, model: TrafficModel = shopModel()): string {
  const load = exportedLoad(model, { ...given, ...options })
  return k6Script(load, 'load.js').files['load.js'] ?? ''
}

describe('a script for k6', () => {
  const run = runK6(scriptOf(), { TARGET: `${target}/` })

  it('is a module that parses', () => {
    const script = scriptOf({ thresholds: thresholds('p95 < 1s', 'recover < 9s') })
    execFileSync(process.execPath, ['--check', '--input-type=module'], { input: script })
  })

  it('asks as our own plan does: paths, names and what follows what', () => {
    const plan = planTraffic(shopModel(), { stages: [stage('soak', 3000, 2)], seed: 5 })
    const long = runK6(scriptOf({ stages: [stage('soak', 3000, 2)] }), { TARGET: target })
    const steps = plan.sessions.flatMap((session) => session.steps)
    const asked = long.asked.map(({ url }) => url.slice(target.length))
    expect(
      divergence(
        asked,
        steps.map(({ path }) => path),
      ),
    ).toBeLessThan(0.02)
    const labels = steps.map(({ route }) => `GET ${plan.routes[route]?.template}`)
    expect(
      divergence(
        long.asked.map(({ name }) => name),
        labels,
      ),
    ).toBeLessThan(0.02)
    const ours = plan.sessions.flatMap((session) => pairs(session.steps.map(({ path }) => path)))
    // Visitors come one after the other here.
    expect(divergence(pairs(asked), ours)).toBeLessThan(0.06)
  })

  it('has the rate of each stage from its first seconds to its last', () => {
    const seeds = [1, 2, 3, 4, 5, 6, 7, 8]
    const runs = seeds.map((seed) => runK6(scriptOf({ seed }), { TARGET: target }).asked)
    const asked = runs.flat().map(({ ms }) => ms / 1000)
    for (const [fromS, toS, expected] of [
      [0, 10, 20],
      [10, 310, 20],
      [310, 610, 20],
      [610, 615, 100],
      [635, 640, 100],
      [640, 660, 20],
      [700, 720, 25],
      [800, 820, 75],
    ] as const) {
      const inside = asked.filter((second) => second >= fromS && second < toS).length
      const perS = inside / (toS - fromS) / seeds.length
      expect(perS).toBeGreaterThan(expected * 0.85)
      expect(perS).toBeLessThan(expected * 1.15)
    }
    expect(asked.filter((second) => second > 820.1)).toEqual([])
  })

  it('sends the same visitors for the same seed, and says whose requests they are', () => {
    expect(scriptOf()).toBe(scriptOf())
    expect(runK6(scriptOf(), { TARGET: target }).asked).toEqual(run.asked)
    const other = runK6(scriptOf({ seed: 2 }), { TARGET: target, REHEARSE_RUN: 'r1' })
    expect(other.asked.slice(0, 50)).not.toEqual(run.asked.slice(0, 50))
    expect(run.asked[0]?.headers).toEqual({ 'User-Agent': 'Rehearse', 'X-Rehearse-Run': 'k6-1' })
    expect(other.asked[0]?.headers['X-Rehearse-Run']).toBe('r1')
  })

  it('goes nowhere without a target', () => {
    expect(() => runK6(scriptOf(), {})).toThrow('Set TARGET')
    expect(runK6(scriptOf({ target }), {}).asked[0]?.url).toMatch(/^http:\/\/127\.0\.0\.1:3000\//)
  })

  it('waits for answers, and counts what failed and what took how long as we do', () => {
    const answers: Record<string, { status: number; tookMs: number; error_code?: number }> = {
      '/': { status: 503, tookMs: 1 },
      '/c/mugs': { status: 0, tookMs: 10_000, error_code: 1050 },
      '/c/vases': { status: 0, tookMs: 2, error_code: 1212 },
      '/c/lamps': { status: 404, tookMs: 300 },
    }
    const one = scriptOf({ stages: [stage('steady', 60, 1)] })
    const { added, asked } = runK6(
      one,
      { TARGET: target },
      (path) => answers[path] ?? { status: 200, tookMs: 4 },
    )
    const count = (path: string) => asked.filter(({ url }) => new URL(url).pathname === path).length
    const lost = count('/') + count('/c/mugs') + count('/c/vases')
    expect(added['failed']?.filter(({ value }) => value === 1)).toHaveLength(lost)
    expect(added['served']?.filter(({ value }) => value === 1)).toHaveLength(asked.length - lost)
    const givenUp = added['service']?.filter(({ value }) => value === 10_000)
    expect(givenUp).toHaveLength(count('/c/mugs'))
    expect(added['response']).toHaveLength(asked.length - count('/') - count('/c/vases'))
    expect(added['response']?.every(({ value }) => value >= 3)).toBe(true)
  })

  it('is safe from what stands in a model', () => {
    const evil = '/\\u2028\'"`${process.exit(1)}*/</script>'
    const template = `${evil}\u2028\n, {x}`
    const routes = shopModel().routes.map((route) => {
      return { ...route, template, samples: [['/\'"`${x}*/', 1] as [string, number]] }
    })
    const script = scriptOf({ thresholds: thresholds('recover < 9s') }, { ...shopModel(), routes })
    expect(script).toMatch(/^[\n -~…]*$/)
    const { asked } = runK6(script, { TARGET: target })
    expect(asked[0]?.url).toBe(`${target}/'"\`\${x}*/`)
    expect(asked[0]?.name).not.toMatch(/[,'"{}\n\u2028]/)
  })
})
