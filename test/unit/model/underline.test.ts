import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { underline } from '../../../src/model/underline.ts'

describe('underline', () => {
  it.each([
    ['GET / x = 1', 6, 7, 'GET / x = 1', '      ^'],
    ['GET /', 5, 5, 'GET /', '     ^'],
    ['', 0, 0, '', '^'],
    ['a\tb', 2, 3, 'a\\u{9}b', '      ^'],
    ['\u{1f600} x', 3, 4, '\u{1f600} x', '   ^'],
    ['k token=abcdef x', 15, 16, 'k token=‹redacted› x', '                   ^'],
    ['k token=abcdef x', 10, 12, 'k token=‹redacted› x', '        ^'],
  ])('%j from %i to %i', (text, from, to, line, carets) => {
    expect(underline(text, { from, to })).toEqual([line, carets])
  })

  it('shows the surroundings only of what is long', () => {
    const text = `${'a '.repeat(200)}WORD${' b'.repeat(200)}`
    const [line, carets] = underline(text, { from: 400, to: 404 })
    expect(line.length).toBeLessThanOrEqual(102)
    expect(line.slice(carets.indexOf('^'), carets.length)).toBe('WORD')
    expect(line).toMatch(/^….*…$/)
  })

  it('keeps a plain word under its carets, wherever it stands', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(words, fc.nat(), (all, n) => {
        const at = n % all.length
        const from = all.slice(0, at).reduce((sum, word) => sum + word.length + 1, 0)
        const word = all[at] ?? ''
        const [line, carets] = underline(all.join(' '), { from, to: from + word.length })
        expect(line.slice(carets.indexOf('^'), carets.length)).toBe(word)
      }),
    )
  })
})
