import * as fc from 'fast-check'
import { describe, it } from 'vitest'
import { excerptOf } from '../../src/checks/health/kinds/logs/excerpt.ts'
import { LogScan } from '../../src/checks/health/kinds/logs/reading/log-scan.ts'
import { signs } from '../../src/checks/health/kinds/logs/reading/sign.ts'
import { redact } from '../../src/model/redact.ts'
import { expectHidden, places, secret } from '../fixtures/health/secrets.ts'

/** How a line begins that is told of, and what may stand around what it is about. */
const heads = [
  'ERROR ',
  'web | [error] ',
  'E, [2026-11-29T02:30:00] ERROR -- : ',
  'TypeError: ',
  'DeprecationWarning: ',
  'level=error msg=x ',
  '\u001b[31mERROR\u001b[0m ',
]

/** What is kept of a log, as a result has it. */
function kept(log: string): string {
  const scan = new LogScan()
  for (const line of log.split('\n')) scan.take(line)
  scan.end()
  const entries = signs.flatMap((sign) => [...scan.of(sign).values()])
  return entries.flatMap(({ first }) => excerptOf(first.lines, redact)).join('\n')
}

describe('what is kept of a log', () => {
  it('shows no secret, wherever a line is cut', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...heads),
        fc.constantFrom(...Object.keys(places)),
        secret,
        // Around where lines are cut for people, and where they are cut to be read.
        fc.oneof(
          fc.nat(60),
          fc.integer({ min: 200, max: 320 }),
          fc.integer({ min: 1880, max: 2010 }),
        ),
        fc.boolean(),
        (head, place, hiddenText, gap, isBelow) => {
          const text = `${'-'.repeat(gap)} ${places[place]?.(hiddenText)} behind`
          const log = isBelow
            ? `${head}x\n    at total (/app/cart.js:12:5)\n  ${text}`
            : `${head}${text}`
          expectHidden(kept(log), hiddenText)
        },
      ),
      { numRuns: 2000 },
    )
  })
})
