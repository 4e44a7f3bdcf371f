import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { planTraffic } from '../../../src/traffic/plan/plan-traffic.ts'
import { planLines } from '../../../src/traffic/plan/seal-plan.ts'
import type { TrafficModel } from '../../../src/traffic/traffic-model.ts'
import type { TrafficPlan } from '../../../src/traffic/traffic-plan.ts'
import { countsIn, dispersion, dueTimes } from '../../fixtures/traffic/due-times.ts'
import { shopModel } from '../../fixtures/traffic/shop-model.ts'
import { stage } from '../../fixtures/traffic/stages.ts'

const steady = [stage('steady', 600, 1)]
const planned = (stages = steady, model = shopModel(), seed = 7) =>
  planTraffic(model, { stages, seed })

const text = (plan: TrafficPlan) => [...planLines(plan), ''].join('\n')

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** Requests by label of the route, as shares. */
function shares({ routes, requests, sessions }: TrafficPlan): Record<string, number> {
  const found: Record<string, number> = {}
  for (const { route } of sessions.flatMap(({ steps }) => steps)) {
    const { method, template } = routes[route] ?? { method: '', template: '' }
    found[`${method} ${template}`] = (found[`${method} ${template}`] ?? 0) + 1 / requests
  }
  return found
}

describe('a plan of traffic', () => {
  it('is the same to the byte for the same seed, and another for another', () => {
    const plan = planned()
    expect(text(planned())).toBe(text(plan))
    expect(plan.digest).toBe(createHash('sha256').update(text(plan)).digest('hex'))
    expect(planned(steady, shopModel(), 8).digest).not.toBe(plan.digest)
    expect(planned(steady, shopModel(), 7).digest).toBe(plan.digest)
  })

  it('has the requests of each stage that its rates amount to, each within its stage', () => {
    const plan = planned([
      stage('warmup', 5, 1),
      stage('steady', 61.5, 0.5),
      stage('ramp', 30, 1, 3),
      stage('spike', 10, 5),
      stage('recover', 20, 1),
    ])
    const counts = plan.stages.map(() => 0)
    for (const { ms, step } of dueTimes(plan)) {
      const { startMs, durationMs } = plan.stages[step.stage] ?? { startMs: 0, durationMs: 0 }
      expect(ms).toBeGreaterThanOrEqual(startMs)
      expect(ms).toBeLessThan(startMs + durationMs + 1e-6)
      counts[step.stage] = (counts[step.stage] ?? 0) + 1
    }
    expect(counts).toEqual([100, 615, 1200, 1000, 400])
    expect(plan).toMatchObject({ requests: 3315, durationMs: 126_500, ownRatePerS: 20 })
    expect(plan.sessions.map(({ startMs }) => startMs)).toEqual(
      plan.sessions.map(({ startMs }) => startMs).toSorted((a, b) => a - b),
    )
  })

  it('has its rate from the first second of a stage to the last, though sessions last minutes', () => {
    const plans = Array.from({ length: 30 }, (_, seed) =>
      planned(
        [stage('steady', 40, 1), stage('spike', 10, 5), stage('recover', 30, 1)],
        shopModel(),
        seed,
      ),
    )
    const counts = plans.map((plan) => countsIn(plan, 2000))
    const at = (window: number) => mean(counts.map((windows) => windows[window] ?? 0)) / 2
    expect(at(0)).toBeGreaterThan(17)
    expect(at(0)).toBeLessThan(23)
    expect(at(20)).toBeGreaterThan(90)
    expect(at(24)).toBeLessThan(110)
    expect(at(25)).toBeGreaterThan(17)
    expect(at(25)).toBeLessThan(23)
    expect(at(39)).toBeGreaterThan(17)
  })

  it('takes another rate for 1x than that of the model', () => {
    const stages = [stage('steady', 10, 2)]
    const plan = planTraffic(shopModel(), { stages, seed: 1, ratePerS: 3 })
    expect(plan).toMatchObject({ requests: 60, ownRatePerS: 3, peakPerS: 45 })
  })

  it('rises evenly in a ramp', () => {
    const plans = Array.from({ length: 20 }, (_, seed) =>
      planned([stage('ramp', 60, 0, 4)], shopModel(), seed),
    )
    const tenths = Array.from({ length: 10 }, (_, tenth) =>
      mean(plans.map((plan) => countsIn(plan, 6000)[tenth] ?? 0)),
    )
    for (const [tenth, count] of tenths.entries()) {
      const expected = 6 * 80 * ((tenth + 0.5) / 10)
      expect(Math.abs(count - expected)).toBeLessThan(12 + expected * 0.1)
    }
  })

  it('asks as the model does: routes, gaps and what follows what', () => {
    const stages = [stage('soak', 3000, 1)]
    const plan = planTraffic(shopModel(), { stages, seed: 7, tailPaths: ['/about'] })
    const gaps = plan.sessions.flatMap(({ steps }) =>
      steps
        .slice(1)
        .filter(({ path }) => path === '/style.css')
        .map(({ gapMs }) => gapMs),
    )
    expect(Math.max(...gaps)).toBeLessThanOrEqual(200)
    expect(plan.sessions.every(({ steps }) => steps[0]?.gapMs === 0)).toBe(true)
    const after = plan.sessions.flatMap(({ steps }) =>
      steps.slice(1).filter((_, at) => steps[at]?.path === '/style.css'),
    )
    const routes = after.map(({ route }) => plan.routes[route]?.template)
    expect(new Set(routes)).toEqual(new Set(['/c/:name', '/p/:n']))
    expect(routes.filter((template) => template === '/c/:name').length / routes.length).toBeCloseTo(
      0.75,
      1,
    )
  })

  it('sends the tail to pages that are known, else to where the others go', () => {
    const known = planTraffic(shopModel(), {
      stages: steady,
      seed: 1,
      tailPaths: ['/about', '//x'],
    })
    expect(shares(known)['GET *']).toBeGreaterThan(0.01)
    const tail = known.routes.findIndex(({ template }) => template === '*')
    const paths = known.sessions.flatMap(({ steps }) => steps.filter(({ route }) => route === tail))
    expect(new Set(paths.map(({ path }) => path))).toEqual(new Set(['/about']))
    const unknown = planned()
    expect(shares(unknown)['GET *']).toBeUndefined()
    const asked = new Set(unknown.sessions.flatMap(({ steps }) => steps.map(({ path }) => path)))
    expect(asked.has('/about')).toBe(false)
  })

  it('ebbs and flows as the log does, and keeps the rate of the stage', () => {
    const curve = Array.from({ length: 200 }, (_, minute): [number, number] => [
      60,
      minute % 2 === 0 ? 1.8 : 0.2,
    ])
    const { arrivals, clusters } = shopModel()
    const short = (changed: Partial<TrafficModel['arrivals']>) =>
      shopModel({
        arrivals: { ...arrivals, ...changed },
        clusters: clusters.map((one) => ({ ...one, gaps: { page: [100], asset: [10] } })),
      })
    const level = planned([stage('soak', 3600, 1)], short({}))
    const tidal = planned([stage('soak', 3600, 1)], short({ curve }))
    expect(tidal.requests).toBe(level.requests)
    expect(dispersion(countsIn(level, 60_000))).toBeLessThan(25)
    expect(dispersion(countsIn(tidal, 60_000))).toBeGreaterThan(200)
  })

  it('refuses what is too much, and what is nothing', () => {
    const code = (stages: typeof steady, more: object = {}) => {
      try {
        planTraffic(shopModel(), { stages, seed: 1, ...more })
      } catch (error) {
        return (error as { code: string }).code
      }
      return 'planned'
    }
    expect(code([stage('spike', 10, 501)])).toBe('load-too-large')
    expect(code([stage('soak', 2000, 30)])).toBe('load-too-large')
    expect(code(steady, { mostRequests: 100 })).toBe('load-too-large')
    expect(code([stage('soak', 90_000, 0.001)])).toBe('load-too-large')
    expect(code(Array.from({ length: 101 }, () => stage('steady', 1, 1)))).toBe('load-too-large')
    expect(code([])).toBe('load-empty')
    expect(code([stage('steady', 10, 0)])).toBe('load-empty')
    expect(code([stage('steady', 1, 0.01)])).toBe('planned')
  })

  it('refuses a model in which nobody reads', () => {
    const routes = shopModel().routes.map((route) => ({ ...route, method: 'DELETE' }))
    const model = shopModel({ routes })
    expect(() => planned(steady, model)).toThrow('nothing that the load could ask for')
  })

  it('sends what changes something only where it is listed', () => {
    const routes = shopModel().routes.map((route) =>
      route.template === '/p/:n' ? { ...route, method: 'POST' } : route,
    )
    const model = shopModel({ routes })
    const unlisted = planned(steady, model)
    expect(unlisted.routes.map(({ method }) => method)).not.toContain('POST')
    const listed = planTraffic(model, { stages: steady, seed: 1, listed: ['POST /p/:n'] })
    expect(shares(listed)['POST /p/:n']).toBeGreaterThan(0.05)
  })
})
