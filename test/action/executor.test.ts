import { describe, expect, it } from 'vitest'
import { commandCases } from './executor/cases/commands.ts'
import { compositeCases } from './executor/cases/composites.ts'
import { conditionCases } from './executor/cases/conditions.ts'
import { environmentCases } from './executor/cases/environment.ts'
import { fileCases } from './executor/cases/files.ts'
import { limitCases } from './executor/cases/limits.ts'
import { nodeCases } from './executor/cases/nodes.ts'
import { composite, node } from './executor/case.ts'
import { playCase } from './executor/play-case.ts'

const tables = {
  conditions: conditionCases,
  environment: environmentCases,
  'file commands': fileCases,
  'workflow commands': commandCases,
  limits: limitCases,
  composites: compositeCases,
  'node actions': nodeCases,
}

describe.each(Object.entries(tables))('%s', (_, cases) => {
  it.each(cases)('$rule', { timeout: 60_000 }, async (one) => {
    expect(await playCase(one)).toEqual(one.expected)
  })
})

describe('what the executor refuses', () => {
  const works = { rule: '', source: '', seen: () => 'ran', expected: 'ran' }
  const step = { id: 'a', run: 'true' }

  it('an action.yml that the official parser rejects', async () => {
    const action = { ...composite([{ ...step, shell: undefined }]) }
    await expect(playCase({ ...works, action })).rejects.toThrow(/action\.yml is not valid/)
  })

  it('a kind of action it does not model', async () => {
    await expect(playCase({ ...works, action: node({ using: 'node20' }) })).rejects.toThrow(
      /node20/,
    )
  })

  it('to cancel after a step that does not exist', async () => {
    const run = { cancelAfterStep: 'b' }
    await expect(playCase({ ...works, action: composite([step]), run })).rejects.toThrow(
      "no step 'b' to cancel after",
    )
  })
})
