import { checks } from '../checks/in-order.ts'
import type { CommandLine } from '../command-line.ts'
import { compareWithBase } from '../compare-with-base.ts'
import { judged } from '../judged.ts'
import { UserError } from '../model/errors.ts'
import { CheckResult, ResultFile, resultName } from '../model/result.ts'
import { rootCause } from '../model/root-cause.ts'
import { gateOf, honest } from '../model/verdict.ts'
import { visible } from '../model/visible.ts'
import { redacted } from '../redacted.ts'
import { readJson } from '../run-folder.ts'
import type { Scene } from '../scene.ts'
import { tellFindings } from '../tell-findings.ts'

/**
 * `rehearse judge RESULT.json…`: judges what was stored of earlier runs by today's options, without asking the site
 * again. Nothing is written. Returns the exit code. Throws the UserErrors `result-missing`, `result-invalid` and
 * `result-without-facts`.
 */
export async function judge(scene: Scene, line: CommandLine): Promise<number> {
  if (line.rest.length === 0) throw missing('')
  const anew: CheckResult[] = []
  for (const file of line.rest) anew.push(await judgeFile(scene, file))
  const results = await compareWithBase(scene, anew, undefined)
  if (line.isSet('json')) {
    scene.host.show(`${JSON.stringify(results, null, 2)}\n`)
  } else {
    for (const result of results) {
      const { outcome, reason, summary } = result
      scene.log.line(`${resultName(result)}: ${outcome}, ${reason ?? summary ?? ''}`)
      tellFindings(scene.log, [result], '--json')
    }
  }
  return gateOf(results, scene.config.onError) === 'closed' ? 1 : 0
}

async function judgeFile({ config, hide }: Scene, file: string): Promise<CheckResult> {
  const { schema: _, facts, commit: __, target: ___, ...stored } = await readResultFile(file)
  const check = checks.find(({ id }) => id === stored.check)
  if (!check) throw invalid(file, `no check is called ${stored.check}`)
  if (facts === undefined) {
    // What could not be measured has nothing to judge.
    if (stored.outcome === 'error' || stored.outcome === 'skip') return honest(stored)
    throw new UserError({
      code: 'result-without-facts',
      what: `${visible(file)} holds no facts to judge`,
      why: 'It is the result alone, as reports and --json have it',
      fix: 'Name the file in "results/" of the run folder',
    })
  }
  const options = config.options[check.id]
  const { reason: incomplete, summary = '', measurements } = stored
  const reason = incomplete === undefined ? {} : { incomplete }
  const observed = { measurements, summary, facts: facts as unknown, ...reason }
  try {
    const { plots: ____, tables: _____, phases: ______, ...rest } = honest(stored)
    return CheckResult.parse(redacted(hide, { ...rest, ...judged(check, observed, options) }))
  } catch (error) {
    // Nothing validates the facts of a file that anybody may have written, or another version.
    throw invalid(file, `its facts cannot be judged by this version: ${rootCause(error)}`)
  }
}

async function readResultFile(file: string): Promise<ResultFile> {
  let value: unknown
  try {
    value = await readJson(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw missing(file)
    throw invalid(file, rootCause(error))
  }
  const parsed = ResultFile.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw invalid(file, `${issue?.path.join('.')}: ${issue?.message}`)
}

function missing(file: string): UserError {
  return new UserError({
    code: 'result-missing',
    what: file === '' ? 'There is no result to judge' : `There is no ${visible(file)}`,
    why: 'rehearse judge reads what a check stored of an earlier run',
    fix: 'Name one or more: `rehearse judge .rehearse/results/load.json`',
  })
}

function invalid(file: string, why: string): UserError {
  return new UserError({
    code: 'result-invalid',
    what: `${visible(file)} is no result that can be judged`,
    why: visible(why, 300),
    fix: 'Name a file that this version of Rehearse wrote to "results/" of a run folder',
  })
}
