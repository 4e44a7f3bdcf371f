import { rm } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checks } from '../../src/checks/in-order.ts'
import { report } from '../../src/commands/report.ts'
import { resultName } from '../../src/model/result.ts'
import { planOf } from '../../src/plan.ts'
import { writeResult } from '../../src/run-folder.ts'
import { type RecordingScene, recordingScene } from '../fixtures/health/recording-scene.ts'
import { aResult } from '../unit/github/a-report.ts'

/** All that a rehearsal can leave: every check, at every moment at which it has anything to do. */
const config = `
preview: { command: npm start }
checks: [${checks.map(({ id }) => id).join(', ')}]
health: { assertions: ['GET / status = 200', 'GET / time < 500ms [warning, during]'] }
`
const quiet = { silent: true, colours: false }
let recording: RecordingScene
let names: string[]
beforeEach(async () => {
  recording = await recordingScene(config)
  const { scene } = recording
  const steps = planOf(scene.config).map((step) => ({ ...step, check: step.check.id }))
  const all = [{ check: 'preview', moment: 'main' as const }, ...steps]
  names = all.map(resultName)
  for (const { check, moment, beside } of all as {
    check: string
    moment: 'main'
    beside?: string
  }[]) {
    await writeResult(scene.dir, aResult([], { check, moment, ...(beside ? { beside } : {}) }))
  }
})
afterEach(() => recording.remove())

describe('a result that is not there', { timeout: 60_000 }, () => {
  it('is missed for every check and moment, and keeps the gate closed', async () => {
    const { scene } = recording
    expect(new Set(names.map((name) => name.split('-')[0]))).toEqual(
      new Set(['preview', ...checks.map(({ id }) => id)]),
    )
    const whole = await report(scene, [], quiet)
    expect(whole.report).toMatchObject({ outcome: 'pass', gate: 'open' })
    for (const name of names) {
      const file = path.join(scene.dir, 'results', `${name}.json`)
      await rm(file)
      const told = await report(scene, [], quiet)
      const lost = told.report.results.find((result) => resultName(result) === name)
      expect([name, told.gate, told.report.outcome, lost?.outcome, lost?.reason]).toEqual([
        name,
        'closed',
        'error',
        'error',
        'it left no result',
      ])
      const [check = '', moment = 'main', beside] = name.split('-')
      await writeResult(
        scene.dir,
        aResult([], { check, moment: moment as 'main', ...(beside ? { beside } : {}) }),
      )
    }
    expect((await report(scene, [], quiet)).gate).toBe('open')
  })
})
