import { describe, expect, it } from 'vitest'
import { defaultConfig } from '../../src/config/load.ts'
import { options } from '../../src/checks/health/options.ts'
import { resultName } from '../../src/model/result.ts'
import { planOf, watchersOf } from '../../src/plan.ts'

const all = ['health', 'crawl', 'load']

/** The names of what a rehearsal with these assertions runs. */
function plan(assertions: string[], checks = all): string[] {
  const config = defaultConfig()
  const own = { ...config.options, health: options.parse({ assertions }) }
  return planOf({ ...config, checks, options: own }).map(({ check, ...step }) =>
    resultName({ check: check.id, ...step }),
  )
}

describe('planOf', () => {
  it('runs what is needed at each moment, and watches what disturbs the site', () => {
    expect(plan(['GET / status = 200'])).toEqual(['health-before', 'crawl', 'load', 'health-after'])
    expect(plan(['GET / status = 200 [continuously]'])).toEqual([
      'health-before',
      'crawl',
      'load',
      'health-during-load',
      'health-after',
    ])
  })

  it('looks after the rest in any case, because processes may have fallen', () => {
    expect(plan(['GET / status = 200 [during]'])).toEqual([
      'crawl',
      'load',
      'health-during-load',
      'health-after',
    ])
  })

  it('watches nothing without the load, nor without health', () => {
    const assertions = ['GET / status = 200 [continuously]']
    expect(plan(assertions, ['health', 'crawl'])).toEqual([
      'health-before',
      'crawl',
      'health-after',
    ])
    expect(plan(assertions, ['load'])).toEqual(['load'])
  })

  it('says what runs beside a step, and nothing of what watches itself', () => {
    const config = defaultConfig()
    const own = {
      ...config.options,
      health: options.parse({ assertions: ['GET / status = 200 [during]'] }),
    }
    const watched = { ...config, options: own }
    const steps = planOf(watched)
    expect(steps.map((step) => watchersOf(step, watched).length)).toEqual([0, 0, 0, 1, 0, 0])
  })
})
