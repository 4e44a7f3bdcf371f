import path from 'node:path'
import { accessOf, refuseUnproven } from '../access-of.ts'
import { BaseRehearsal } from '../base-rehearsal.ts'
import { checks } from '../checks/in-order.ts'
import type { CommandLine } from '../command-line.ts'
import { compareWithBase } from '../compare-with-base.ts'
import type { Check } from '../model/check.ts'
import { UserError } from '../model/errors.ts'
import { type CheckResult, Moment, resultName } from '../model/result.ts'
import { gateOf } from '../model/verdict.ts'
import { visible } from '../model/visible.ts'
import { readState } from '../files/preview-state.ts'
import { addressOf } from '../refuse-foreign-load.ts'
import { isNeeded, type Step } from '../plan.ts'
import type { Ran } from '../run-check.ts'
import { runWatched } from '../run-watched.ts'
import { readResults, writeResult } from '../run-folder.ts'
import type { Scene } from '../scene.ts'
import { tellFindings } from '../tell-findings.ts'
import type { Target } from '../set-stage.ts'

/** `rehearse <check>`: one check of the preview that is up, or of --url. Returns the exit code. */
export async function check(scene: Scene, line: CommandLine): Promise<number> {
  const chosen = checks.find(({ id }) => id === line.command)
  if (!chosen) throw new Error(`no check is called ${line.command}`)
  const moment = readMoment(chosen, line)
  const recordOnly = line.isSet('record-only')
  if (recordOnly && !scene.config.checks.includes(chosen.id)) {
    scene.log.line(`${chosen.title}: not among the checks of this rehearsal`)
    return 0
  }
  if (!isNeeded(chosen, moment, scene.config)) {
    scene.log.line(`${chosen.title}: nothing to do at the moment "${moment}"`)
    return 0
  }
  const { target, rehearsed } = await findTarget(scene)
  const earlier = rehearsed ? (await readResults(scene.dir, scene.context.commit)).results : []
  const step = { check: chosen, moment }
  // As a step of the whole rehearsal it is asked for by nobody but rehearse.yml.
  const config = recordOnly ? scene.config : { ...scene.config, asked: [chosen.id] }
  const base = new BaseRehearsal(scene, { isPreview: rehearsed })
  const also = { base: () => base.site() }
  const judged = { ...scene, config }
  const [ran, ...beside] = await runWatched(judged, step, target, earlier, also).catch(
    async (error: unknown) => {
      await base.end()
      throw error
    },
  )
  const result = await compared(scene, step, ran, { base, rehearsed })
  // For the report: it may judge in another job, which can read what this one could not.
  if (scene.policy) await writeResult(scene.dir, scene.policy, { commit: scene.context.commit })
  const results = [result, ...beside.map((one) => one.result)]
  const mistake = [ran, ...beside].find((one) => one.mistake)?.mistake
  if (line.isSet('json')) {
    scene.host.show(`${JSON.stringify(result, null, 2)}\n`)
  } else {
    const file = path.join(scene.dir, 'results', `${resultName(result)}.json`)
    tellFindings(scene.log, results, file)
    const { missing } = result.comparison ?? {}
    if (missing !== undefined) scene.log.line(`  no base to compare with: ${missing}`)
  }
  scene.signal.throwIfAborted()
  if (mistake) throw mistake
  scene.host.output('outcome', result.outcome)
  const closed = result.outcome !== 'skip' && gateOf(results, scene.config.onError) === 'closed'
  return closed && !recordOnly ? 1 : 0
}

/** The result as it stands against the base. What lies in the run folder is about the preview that is up alone. */
async function compared(
  scene: Scene,
  step: Step,
  ran: Ran,
  { base, rehearsed }: { base: BaseRehearsal; rehearsed: boolean },
): Promise<CheckResult> {
  try {
    await base.measure(step, ran)
  } finally {
    await base.end()
  }
  const dir = rehearsed || scene.config.base.preview ? scene.dir : undefined
  const [result = ran.result] = await compareWithBase(scene, [ran.result], dir)
  return result
}

function readMoment(chosen: Check<unknown, unknown>, line: CommandLine): Moment {
  // What runs beside another check is run with that one, not by itself.
  const moments: Moment[] = chosen.moments.filter((moment) => moment !== 'during')
  const [first] = moments
  const moment = Moment.safeParse(line.flag('moment') ?? first)
  if (moment.success && moments.includes(moment.data)) return moment.data
  const beside = chosen.moments.length > moments.length ? '; beside the load it runs with it' : ''
  throw new UserError({
    code: 'moment-invalid',
    what: `${chosen.id} does not run at the moment "${visible(line.flag('moment') ?? '')}"`,
    why: `It runs ${moments.join(' and ')}${beside}`,
    fix: `Leave --moment out, or write --moment ${first}`,
  })
}

/** What to test: an address that is given, else the preview that is up. `rehearsed`: it is that preview. */
async function findTarget(scene: Scene): Promise<{ target: Target; rehearsed: boolean }> {
  const state = await readState(scene.dir)
  const up = state?.phase === 'up' && state.url !== undefined ? new URL(state.url) : undefined
  const given = addressOf(scene.config)
  const access = up || given ? accessOf(scene) : undefined
  const opened = access === undefined ? {} : { access }
  // preview.json may be anybody's file, so what it says of `own` permits nothing.
  const rehearsed = up !== undefined && (!given || up.origin === given.origin)
  const preview = rehearsed ? state : undefined
  const { root: folder } = scene.config
  if (given) return { target: { url: given, own: false, preview, folder, ...opened }, rehearsed }
  if (state && up) {
    if (access) await refuseUnproven(state, access)
    return { target: { url: up, own: false, preview, folder, ...opened }, rehearsed }
  }
  throw new UserError({
    code: 'no-preview',
    what: 'There is no target to test',
    why: 'No preview is up in the run folder, and no url is given',
    fix: 'Run `rehearse preview up` first, or give --url https://…',
  })
}
