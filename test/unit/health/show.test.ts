import { describe, expect, it } from 'vitest'
import type { HealthFacts } from '../../../src/checks/health/facts.ts'
import { judge } from '../../../src/checks/health/judge.ts'
import type { Sample } from '../../../src/checks/health/kind.ts'
import { options } from '../../../src/checks/health/options.ts'
import { show } from '../../../src/checks/health/show.ts'
import { Table } from '../../../src/model/table.ts'

const status = (code: number): Sample<unknown> => ({ at: 0, seen: { aspect: { status: code } } })

function observed(assertions: string[], samples: Sample<unknown>[]) {
  const chosen = options.parse({ assertions })
  const looked = chosen.assertions.map(({ text }, index) => ({
    assertion: text,
    samples: [samples[index] ?? status(200)],
  }))
  const facts: HealthFacts = { moment: 'before', looked }
  return { chosen, observation: { measurements: [], summary: '', facts } }
}

describe('show', () => {
  it('has a row of each assertion: expected, seen, next, verdict', () => {
    const lines = ['GET /a status = 200', 'GET /b status < 400 [warning]', 'GET /c status = 200']
    const samples = [status(200), status(500), { at: 0, problem: 'no thread' }]
    const { chosen, observation } = observed(lines, samples)
    expect(show(observation, chosen)).toEqual({
      plots: [],
      tables: [
        {
          title: 'Assertions',
          columns: [
            { name: 'Assertion' },
            { name: 'Expected' },
            { name: 'Seen' },
            { name: 'Next' },
            { name: 'Verdict' },
          ],
          rows: [
            ['GET /a status = 200', '200', '200', '', 'holds'],
            [
              'GET /b status < 400',
              'below 400',
              '500',
              'Look at what the site wrote meanwhile: rehearse preview logs',
              'fails, warning',
            ],
            ['GET /c status = 200', '200', 'no thread', '', 'unknown'],
          ],
          tones: ['good', 'bad', 'unsure'],
        },
      ],
    })
  })

  it('shows nothing where nothing was asked', () => {
    const { observation } = observed(['GET / status = 200 [after]'], [])
    const { assertions } = options.parse({ assertions: ['GET / status = 200 [after]'] })
    const chosen = options.parse({})
    expect(show(observation, { ...chosen, assertions })).toEqual({ plots: [], tables: [] })
  })

  it('stays within what a table and a result hold, and leaves out what is well first', () => {
    const components = Array.from({ length: 100 }, (_, n) => ({
      name: `${n} ${'x'.repeat(5000)}`,
      status: n === 99 ? 'DOWN' : 'UP',
      state: n === 99 ? ('fail' as const) : ('ok' as const),
    }))
    const document = { form: 'status', state: 'ok', components }
    const sample = { at: 0, seen: { aspect: { status: 200 }, document } }
    const lines = Array.from({ length: 200 }, (_, n) => `GET /${n} status = 200`)
    const { chosen, observation } = observed(
      lines,
      Array.from({ length: 200 }, () => sample),
    )
    const [table] = show(observation, chosen).tables
    expect(Table.safeParse(table).success).toBe(true)
    expect(table?.rows).toHaveLength(500)
    expect(table?.left).toBe(200 * 101 - 500)
    expect(table?.tones?.filter((tone) => tone === 'bad')).toHaveLength(200)
    expect(judge(observation, chosen)).toHaveLength(200)
  })
})
