import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readAssertion } from '../../../src/checks/health/read-assertion.ts'
import { Unreadable } from '../../../src/model/line/unreadable.ts'

interface Malformed {
  line: string
  from: number
  to: number
}

/** Lines that mean nothing, and the part of each that the message must point at. */
const malformed = globSync('test/fixtures/health/malformed/*.txt').flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((marked): Malformed => {
      const line = marked.replace('«', '').replace('»', '')
      return { line, from: marked.indexOf('«'), to: marked.indexOf('»') - 1 }
    }),
)

function mistakeIn(line: string): Unreadable | undefined {
  try {
    readAssertion(line)
    return undefined
  } catch (error) {
    if (error instanceof Unreadable) return error
    throw error
  }
}

describe('a line that means nothing', () => {
  it('comes in more than 400 ways', () => {
    expect(new Set(malformed.map(({ line }) => line)).size).toBeGreaterThan(400)
  })

  it.each(malformed)('$line', ({ line, from, to }) => {
    const mistake = mistakeIn(line)
    expect(mistake?.span).toEqual({ from, to })
    expect(mistake?.why).toMatch(/^[^\n]+$/)
    expect(mistake?.fix).toMatch(/^[^\n]+$/)
  })
})
