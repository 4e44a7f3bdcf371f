import { expect, it } from 'vitest'
import { missingVariables } from '../../../../src/previews/script/missing-variables.ts'

it('names the variables that are not set any more, and not those of every step', () => {
  const had = ['GITHUB_ACTION', 'PATH', 'PWD', 'REHEARSE_ID', 'SHOP_TOKEN']
  expect(missingVariables(had, { PATH: '/bin', SHOP_TOKEN: 'x' })).toBe('')
  expect(missingVariables(had, { PATH: '/bin', SHOP_TOKEN: '' })).toBe(
    '; up had SHOP_TOKEN, which is not set here',
  )
  expect(missingVariables(['A', 'B', 'C', 'D', 'E', 'F'], {})).toBe(
    '; up had A, B, C, D, E and others, which are not set here',
  )
})
