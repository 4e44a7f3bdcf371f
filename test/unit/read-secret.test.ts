import { describe, expect, it } from 'vitest'
import { UserError } from '../../src/model/errors.ts'
import { readSecret } from '../../src/read-secret.ts'

function read(value: string | { env: string }, env: Record<string, string> = {}) {
  const masked = new Set<string>()
  const text = readSecret(value, env, { mask: (one) => masked.add(one) })
  return { text, masked }
}

describe('readSecret', () => {
  it('takes the value of a variable, and hides it in every form', () => {
    const { text, masked } = read({ env: 'KEY' }, { KEY: ' a"b<c d \n' })
    expect(text).toBe('a"b<c d')
    expect([...masked]).toEqual(
      expect.arrayContaining(['a"b<c d', 'a%22b%3Cc%20d', 'a\\"b<c d', 'YSJiPGMgZA']),
    )
  })

  it('hides the password of an address by itself, as it stands and decoded', () => {
    const { masked } = read('postgres://app:p%40ss%2Fword@db.example/shop')
    expect(masked).toContain('p%40ss%2Fword')
    expect(masked).toContain('p@ss/word')
    expect(read('redis://:hunter22@cache').masked).toContain('hunter22')
    expect(read('postgres://app:100%sure@db').masked).toContain('100%sure')
  })

  it('does not hide the name of a user who has no other password', () => {
    const { masked } = read('postgres://postgres:postgres@127.0.0.1/shop')
    expect(masked).toContain('postgres://postgres:postgres@127.0.0.1/shop')
    expect(masked).not.toContain('postgres')
    expect(read('postgres://postgres:postgres1@127.0.0.1/shop').masked).toContain('postgres1')
  })

  it('hides nothing that is no secret of its own, such as "true"', () => {
    expect(read('true').masked.size).toBe(0)
  })

  it.each([{}, { KEY: '  ' }])('says which variable is missing, of %j', (env) => {
    const mistake = (() => {
      try {
        return read({ env: 'KEY' }, env)
      } catch (error) {
        return error
      }
    })()
    expect(mistake).toBeInstanceOf(UserError)
    expect(mistake).toMatchObject({ code: 'variable-missing' })
  })
})
