import { describe, expect, it } from 'vitest'
import { UserError } from '../../../../src/model/errors.ts'
import { refusePersonal } from '../../../../src/traffic/privacy/refuse-personal.ts'
import { shopModel } from '../../../fixtures/traffic/shop-model.ts'

const token = 'q7Zp2LkX9vB4mN8sTy1R'

function refused(template: string, path: string): UserError {
  const model = shopModel()
  const route = {
    method: 'GET',
    template,
    kind: 'page' as const,
    samples: [[path, 1]] as [string, number][],
  }
  try {
    refusePersonal({ ...model, routes: [...model.routes, route] })
  } catch (thrown) {
    if (thrown instanceof UserError) return thrown
    throw thrown
  }
  throw new Error('was let through')
}

describe('the last look at a model', () => {
  it.each([
    ['a template', `/reset/${token}`, '/reset'],
    ['a path', '/reset/:token', `/reset/${token}`],
    ['a name in a query', `/reset?${token}`, '/reset'],
    ['a value in a query', '/reset?ticket', `/reset?ticket=${token}`],
    ['an encoded path', '/reset/:token', '/100%/jane%40shop.example'],
    ['a number over two parts', '/tel/:n', '/tel/+49%20(151)%20555-0123'],
  ])('finds %s, and does not tell it', (_, template, path) => {
    const { code, what, why, fix } = refused(template, path)
    expect(code).toBe('traffic-personal')
    expect(`${what} ${why} ${fix}`).not.toMatch(/q7Zp|jane|555/)
  })

  it('names the key whose values were to be kept', () => {
    expect(refused('/reset?ticket', `/reset?ticket=${token}`).fix).toContain('"ticket"')
  })

  it('lets a model through that holds nothing of the kind', () => {
    expect(() => refusePersonal(shopModel())).not.toThrow()
  })
})
