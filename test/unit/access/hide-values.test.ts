import { describe, expect, it } from 'vitest'
import { hideValues } from '../../../src/model/hide-values.ts'
import { mapTexts } from '../../../src/model/map-texts.ts'
import { secretForms } from '../../../src/model/secret-forms.ts'

const hidden = '‹redacted›'

describe('the forms of a secret', () => {
  it('has what pages and logs make of it', () => {
    const hide = hideValues(secretForms('a/b+c=&"<d> e'))
    for (const form of [
      'a/b+c=&"<d> e',
      'a%2Fb%2Bc%3D%26%22%3Cd%3E%20e',
      'a%2fb%2bc%3d%26%22%3cd%3e%20e',
      'a%2Fb%2Bc%3D%26%22%3Cd%3E+e',
      'a/b+c=&\\"<d> e',
      'a/b+c=&amp;&quot;&lt;d&gt; e',
      Buffer.from('a/b+c=&"<d> e').toString('base64url'),
    ]) {
      expect(hide(`x ${form} y`)).toBe(`x ${hidden} y`)
    }
  })

  it('has the parts of an Authorization field, in UTF-8', () => {
    const token = Buffer.from('user:pässwort').toString('base64')
    const hide = hideValues(secretForms(`Basic ${token}`))
    expect(hide(`${token} user:pässwort pässwort`)).toBe(`${hidden} ${hidden} ${hidden}`)
    expect(hideValues(secretForms('Bearer abcdefgh'))('is abcdefgh')).toBe(`is ${hidden}`)
    expect(hideValues(secretForms('Basic %%%%%%'))('is %%%%%%')).toBe(`is ${hidden}`)
  })

  it('leaves short values, whose hiding would garble any text', () => {
    expect(secretForms('true')).toEqual([])
    expect(hideValues([])('true')).toBe('true')
    expect(hideValues([''])('true')).toBe('true')
  })
})

describe('hiding', () => {
  const hide = hideValues(['secret-value', 'secret-value-2'])

  it('takes the longer value first', () => {
    expect(hide('secret-value-2, secret-value')).toBe(`${hidden}, ${hidden}`)
  })

  it.each([
    ['it was secret-v', `it was ${hidden}`],
    ['it was secret-va…', `it was ${hidden}…`],
    ['on /a, link text "it was secre"', `on /a, link text "it was ${hidden}"`],
    ['it was secr', 'it was secr'],
    ['secret-v is more', 'secret-v is more'],
  ])('hides the beginning of a value where the text was cut: %s', (text, expected) => {
    expect(hide(text)).toBe(expected)
  })

  it('reaches every text of a JSON document, its keys too', () => {
    expect(mapTexts({ 'secret-value': [1, null, true, 'secret-value'] }, hide)).toEqual({
      [hidden]: [1, null, true, hidden],
    })
  })
})
