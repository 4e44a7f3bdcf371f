import { describe, expect, it } from 'vitest'
import { addMask } from '../../../src/hosts/github/add-mask.ts'
import { UserError } from '../../../src/model/errors.ts'
import { resolveAccess } from '../../../src/previews/resolve-access.ts'
import { UrlOptions } from '../../../src/previews/url/options.ts'

const parse = (access: object) => UrlOptions.safeParse({ address: 'http://127.0.0.1:9', ...access })
const told = (access: object) => JSON.stringify(parse(access).error?.issues ?? 'it is valid')

describe('the options', () => {
  it.each([
    [{ 'no token': 'x' }, 'is no name of a header'],
    [{ Host: 'x' }, 'is a header that Rehearse sets itself'],
    [{ 'content-length': '1' }, 'is a header that Rehearse sets itself'],
    [{ 'Transfer-Encoding': 'chunked' }, 'is a header that Rehearse sets itself'],
    [{ connection: 'close' }, 'is a header that Rehearse sets itself'],
    [{ 'Proxy-Authorization': 'x' }, 'is a header that Rehearse sets itself'],
    [{ cookie: 'a=b' }, 'belongs under \\"cookies\\"'],
    [{ 'x-a': 'a\r\nx-b: b' }, 'holds a line break'],
    [{ 'x-a': 'a\0b' }, 'holds a character that is not ASCII, or a control'],
    [{ 'x-a': 'schön' }, 'holds a character that is not ASCII, or a control'],
    [{ 'x-a': ' ' }, 'is empty'],
    [{ 'x-a': { env: 'A-B' } }, 'is no name of a variable'],
    [{ 'x-a': { env: 'GITHUB_TOKEN' } }, 'is a token of the job'],
    [{ 'x-a': { env: 'ACTIONS_RUNTIME_TOKEN' } }, 'is a token of the job'],
    [{ 'x-a': { env: 'INPUT_TOKEN' } }, 'is a token of the job'],
    [{ 'x-a': { env: 'A', of: 'B' } }, 'unrecognized_keys'],
    [{ 'x-a': 'a', 'X-A': 'b' }, 'names a header twice'],
    [Object.fromEntries(Array.from({ length: 21 }, (_, n) => [`x-${n}`, 'a'])), 'more than 20'],
  ])('refuse the headers %j', (headers, why) => {
    expect(told({ headers })).toContain(why)
  })

  it('refuse a cookie that ends itself', () => {
    expect(told({ cookies: { a: 'b; c=d' } })).toContain('holds a semicolon')
    expect(told({ cookies: { 'a b': 'c' } })).toContain('is no name of a cookie')
  })

  it('take what the documentation shows', () => {
    const headers = { 'CF-Access-Client-Id': { env: 'CF_ACCESS_CLIENT_ID' }, 'x-a': 'open\n' }
    expect(parse({ headers }).data?.headers).toEqual({ ...headers, 'x-a': 'open' })
  })
})

describe('the values', () => {
  const env = {
    GATE: ' gate-value\r\n',
    LINES: 'two\nlines',
    SEMI: 'a;b-and-more',
    WIDE: 'schlüssel',
  }

  it('come from the environment, without the white space around them', () => {
    expect(
      resolveAccess({ headers: { 'X-Gate': { env: 'GATE' } }, cookies: { A: 'b', c: 'd' } }, env),
    ).toMatchObject({
      headers: { 'x-gate': 'gate-value', cookie: 'A=b; c=d' },
      names: ['the header x-gate', 'the cookie A', 'the cookie c'],
      variables: ['GATE'],
      secrets: expect.arrayContaining(['gate-value']),
    })
    expect(resolveAccess({ headers: {}, cookies: {} }, env)).toBeUndefined()
    expect(resolveAccess({}, env)).toBeUndefined()
  })

  it.each([
    [{ headers: { a: { env: 'LINES' } } }, 'preview-access-invalid', 'it holds a line break'],
    [{ headers: { a: { env: 'WIDE' } } }, 'preview-access-invalid', 'is not ASCII'],
    [{ cookies: { a: { env: 'SEMI' } } }, 'preview-access-invalid', 'it holds a semicolon'],
    [{ headers: { a: { env: 'NONE' } } }, 'preview-access-missing', 'The header a'],
  ])('%j cannot be sent', (options, code, why) => {
    const thrown = (() => {
      try {
        return resolveAccess(options, env)
      } catch (error) {
        return error
      }
    })()
    if (!(thrown instanceof UserError)) throw new Error('no UserError', { cause: thrown })
    expect(thrown.code).toBe(code)
    expect(thrown.why).toContain(why)
    for (const value of Object.values(env)) expect(JSON.stringify(thrown)).not.toContain(value)
  })
})

it('the mask of the runner is asked for where nothing but the runner reads it', () => {
  expect(addMask('50%', { INPUT_TOKEN: '' })).toBe('::add-mask::50%25')
  expect(addMask('50%', { GITHUB_ACTIONS: 'true' })).toBeUndefined()
  expect(addMask('a\n::error::b', { INPUT_TOKEN: '' })).toBeUndefined()
})
