import { expect, it } from 'vitest'
import { mergeResults } from '../../../src/model/merge.ts'
import { timelineOf } from '../../../src/model/timeline.ts'
import { aResult } from '../github/a-report.ts'

const at = (second: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString()
const took = (from: number, to: number) => ({ startedAt: at(from), endedAt: at(to) })
const incident = {
  process: 'web',
  kind: 'exited' as const,
  began: at(12),
  why: 'was ended by SIGKILL',
  restarts: 1,
  lastLog: [],
}

it('tells all that happened by its begin: preview, checks, phases, incidents, take-down', () => {
  const phases = [
    { name: 'ramp', from: at(10), to: at(15) },
    { name: 'hold', from: at(15), to: at(20) },
  ]
  const entries = timelineOf(
    [
      aResult([], { check: 'preview', ...took(0, 3) }),
      aResult([], { check: 'load', summary: '10 s', ...took(10, 20), phases }),
      aResult([], { ...took(3, 9) }),
      aResult([], { check: 'pages', outcome: 'skip', reason: 'no browser' }),
    ],
    [
      {
        incidents: [{ ...incident, outcome: 'recovered', downMs: 2000 }],
        takenDown: { from: at(21), to: at(22) },
      },
    ],
  )
  expect(entries.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    'preview preview',
    'check crawl',
    'check load',
    'phase ramp',
    'incident web',
    'phase hold',
    'down preview down',
  ])
  expect(entries[4]).toEqual({
    kind: 'incident',
    name: 'web',
    from: at(12),
    to: at(14),
    outcome: 'warn',
    told: 'was ended by SIGKILL, served again after 1 restart',
  })
  expect(entries[5]).toMatchObject({ of: 'load' })
})

it('leaves out what ended before it began', () => {
  expect(timelineOf([aResult([], took(5, 4))], [])).toEqual([])
})

it('an incident that lasts has no end', () => {
  const [entry] = timelineOf([], [{ incidents: [{ ...incident, outcome: 'gave-up' }] }])
  expect(entry).toMatchObject({ outcome: 'fail' })
  expect(entry).not.toHaveProperty('to')
})

it('spans what was merged', () => {
  const merged = mergeResults(aResult([], took(5, 9)), aResult([], took(2, 7)))
  expect(timelineOf([merged], [])).toMatchObject([{ from: at(2), to: at(9) }])
})
