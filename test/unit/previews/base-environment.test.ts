import { expect, it } from 'vitest'
import { baseEnvironment } from '../../../src/previews/base-environment.ts'

it('names the checkout and the commit of the base wherever it named those of the head', () => {
  const head = {
    GITHUB_WORKSPACE: '/work/shop',
    INIT_CWD: '/work/shop/',
    GITHUB_SHA: 'a'.repeat(40),
    PATH: '/work/shop/node_modules/.bin:/usr/bin:/work/shopping/bin',
    OTHER: '/work/shop/data.sqlite',
    HOME: '/work',
    GONE: undefined,
  }
  const base = { top: '/work/shop', path: '/tmp/base', commit: 'b'.repeat(40) }
  expect(baseEnvironment(head, base)).toEqual({
    ...head,
    GITHUB_WORKSPACE: '/tmp/base',
    INIT_CWD: '/tmp/base',
    GITHUB_SHA: base.commit,
    PATH: `/tmp/base/node_modules/.bin:${head.PATH}`,
  })
  expect(baseEnvironment({}, base)).toEqual({})
})
