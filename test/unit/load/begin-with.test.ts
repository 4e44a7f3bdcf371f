import { describe, expect, it } from 'vitest'
import { beginWith } from '../../../src/checks/load/begin-with.ts'
import { unusedRoutes } from '../../../src/checks/load/unused-routes.ts'
import { visitPlan } from '../../fixtures/load/visit-plan.ts'

const plan = visitPlan([
  [0, 'GET /a', '+50 GET /b'],
  [100, 'GET /b'],
])

describe('what every visitor sends first', () => {
  it('stands before the requests of each session', () => {
    const begun = beginWith(plan, ['GET /a', 'POST /login'])
    expect(begun.routes.map(({ method, template }) => `${method} ${template}`)).toEqual([
      'GET /a',
      'GET /b',
      'POST /login',
    ])
    expect(begun.requests).toBe(7)
    expect(
      begun.sessions.map(({ steps }) => steps.map(({ route, gapMs }) => [route, gapMs])),
    ).toEqual([
      [
        [0, 0],
        [2, 0],
        [0, 0],
        [1, 50],
      ],
      [
        [0, 0],
        [2, 0],
        [1, 0],
      ],
    ])
    expect(begun.sessions[0]?.steps[1]).toEqual({ route: 2, path: '/login', gapMs: 0, stage: 0 })
    expect(begun.digest).not.toBe(plan.digest)
    expect(beginWith(plan, [])).toBe(plan)
  })

  it('may not make the load too large', () => {
    const session = { startMs: 0, steps: [] }
    const many = { ...plan, sessions: Array.from({ length: 500_000 }, () => session) }
    const full = { ...many, requests: 500_000 }
    expect(() => beginWith(full, ['POST /login', 'GET /'])).toThrow(
      expect.objectContaining({ code: 'load-too-large' }),
    )
  })
})

describe('options of a route', () => {
  it('that is never asked for are told', () => {
    expect(unusedRoutes(plan, { 'GET /a': {}, 'POST /logn': {} })).toEqual([
      'load.routes: the load never asks for "POST /logn"',
    ])
  })
})
