import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { LogScan } from '../../../src/checks/health/kinds/logs/reading/log-scan.ts'
import { signs } from '../../../src/checks/health/kinds/logs/reading/sign.ts'

const folder = 'test/fixtures/health/logs'

/** Pieces of logs, and which signs each holds, once each. */
const pieces = readdirSync(folder).flatMap((file) =>
  readFileSync(path.join(folder, file), 'utf8')
    .split(/^== /m)
    .slice(1)
    .map((section) => {
      const [head = '', ...lines] = section.replace(/\n$/, '').split('\n')
      const expected = head.split(' ').filter((word) => word !== 'none')
      return { file, expected, lines, title: lines.find((line) => line !== '') ?? '' }
    }),
)

function scanned(lines: readonly string[]): LogScan {
  const scan = new LogScan()
  for (const line of lines) scan.take(line)
  scan.end()
  return scan
}

function kindsIn(lines: readonly string[]): string[] {
  const scan = scanned(lines)
  return signs.flatMap((sign) => Array.from(scan.of(sign), () => sign))
}

describe('a piece of a log', () => {
  it('comes from many languages and servers', () => {
    expect(pieces.length).toBeGreaterThan(70)
    expect(pieces.filter(({ expected }) => expected.length === 0).length).toBeGreaterThan(20)
  })

  it.each(pieces)('$file: $title', ({ expected, lines }) => {
    expect(kindsIn(lines).toSorted()).toEqual(expected.toSorted())
  })

  it('means the same behind the name of its process, and between lines of another one', () => {
    for (const { expected, lines } of pieces.filter((piece) => !piece.title.startsWith('web |'))) {
      const mixed = lines.flatMap((line) => [`web | ${line}`, 'worker-1 | did some work'])
      expect(kindsIn(mixed).toSorted()).toEqual(expected.toSorted())
    }
  })
})

describe('all pieces in one log', () => {
  it('stay apart', () => {
    const lines = pieces.flatMap((piece) => ['Listening', ...piece.lines, 'Served a page'])
    const scan = scanned(lines)
    const errors = pieces.filter(({ expected }) => expected.includes('errors'))
    expect(scan.of('errors').size).toBe(errors.length)
    for (const { first } of scan.of('stack-traces').values()) {
      expect(first.lines.some((line) => line === 'Served a page')).toBe(false)
    }
  })
})
