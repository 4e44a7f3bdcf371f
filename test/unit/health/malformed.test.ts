import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readAssertion } from '../../../src/checks/health/read-assertion.ts'
import { Unreadable } from '../../../src/checks/health/line/unreadable.ts'

interface Malformed {
  line: string
  from: number
  to: number
}

/** Lines that mean nothing, and the part of each that the message must point at. */
const malformed = ['lines', 'http', 'network', 'own'].flatMap((name) =>
  readFileSync(`test/fixtures/health/malformed/${name}.txt`, 'utf8')
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
  it('comes in more than 200 ways', () => {
    expect(new Set(malformed.map(({ line }) => line)).size).toBeGreaterThan(200)
  })

  it.each(malformed)('$line', ({ line, from, to }) => {
    const mistake = mistakeIn(line)
    expect(mistake?.span).toEqual({ from, to })
    expect(mistake?.why).toMatch(/^[^\n]+$/)
    expect(mistake?.fix).toMatch(/^[^\n]+$/)
  })
})
