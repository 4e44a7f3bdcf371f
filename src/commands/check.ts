import { checks } from '../checks/in-order.ts'
import { UserError } from '../model/errors.ts'
import { Moment } from '../model/result.ts'
import { gateOf } from '../model/verdict.ts'
import type { CommandLine } from '../command-line.ts'
import { readState } from '../previews/state.ts'
import { runStep } from '../rehearse.ts'
import { readResults } from '../run-folder.ts'
import type { Scene } from '../scene.ts'
import type { Target } from '../set-stage.ts'

/** `rehearse <check>`: one check of the preview that is up, or of --url. Returns the exit code. */
export async function check(scene: Scene, line: CommandLine): Promise<number> {
  const chosen = checks.find(({ id }) => id === line.command)
  if (!chosen) throw new Error(`no check is called ${line.command}`)
  const [first] = chosen.moments
  const moment = Moment.safeParse(line.flag('moment') ?? first)
  if (!moment.success || !chosen.moments.includes(moment.data)) {
    throw new UserError({
      code: 'moment-invalid',
      what: `${chosen.id} does not run at the moment "${line.flag('moment')}"`,
      why: `It runs ${chosen.moments.join(' and ')}`,
      fix: `Leave --moment out, or write --moment ${first}`,
    })
  }
  const recordOnly = line.isSet('record-only')
  if (recordOnly && !scene.config.checks.includes(chosen.id)) {
    scene.log.line(`${chosen.title}: not among the checks of this rehearsal`)
    return 0
  }
  const target = await findTarget(scene)
  const { results } = await readResults(scene.dir)
  const step = { check: chosen, moment: moment.data }
  const { result, mistake } = await runStep(scene, step, target, target.given ? [] : results)
  if (line.isSet('json')) scene.host.show(`${JSON.stringify(result, null, 2)}\n`)
  else
    for (const { severity, subject, message } of result.findings) {
      scene.log.line(`  ${severity}: ${subject} ${message}`)
    }
  scene.signal.throwIfAborted()
  if (mistake) throw mistake
  scene.host.output('outcome', result.outcome)
  const closed = result.outcome !== 'skip' && gateOf([result], scene.config.onError) === 'closed'
  return closed && !recordOnly ? 1 : 0
}

async function findTarget(scene: Scene): Promise<Target & { given: boolean }> {
  const state = await readState(scene.dir)
  if (state?.phase === 'up' && state.url !== undefined) {
    return { url: new URL(state.url), own: state.own, given: false }
  }
  const { preview } = scene.config
  if (preview?.provider === 'url') {
    const { address } = preview.options as { address: string }
    return { url: new URL(address), own: false, given: true }
  }
  throw new UserError({
    code: 'no-preview',
    what: 'There is no target to test',
    why: 'No preview is up in the run folder, and no url is given',
    fix: 'Run `rehearse preview up` first, or give --url https://…',
  })
}
