import { type BaselineOf, readBaseReport } from './base-report.ts'
import { baseDirOf } from './base-scene.ts'
import { checks } from './checks/in-order.ts'
import { againstBase, type Baseline, whyMissing } from './model/baseline.ts'
import { withBaseFigures } from './model/base-figures.ts'
import { type CheckResult, resultName } from './model/result.ts'
import { readResults } from './run-folder.ts'
import type { Scene } from './scene.ts'

/**
 * The results as they stand against the base: the one beside the head, whose results lie in the run folder `dir`,
 * else the report of an earlier run that the config names, else the one that the CI has `kept`. What cannot be compared counts as new, and the result
 * says why. Where no base was asked for, the results as they are.
 */
export async function compareWithBase(
  scene: Pick<Scene, 'config' | 'context' | 'log' | 'signal' | 'judgedBy'>,
  results: readonly CheckResult[],
  dir: string | undefined,
  kept?: BaselineOf,
): Promise<CheckResult[]> {
  const { base } = scene.config
  const beside = dir === undefined ? undefined : await readBeside(scene, dir)
  const earlier = base.report === undefined ? undefined : await readBaseReport(scene, base.report)
  const sources = [beside, earlier, kept].filter((source) => source !== undefined)
  if (sources.length === 0 && !base.preview) return [...results]
  return results.map((result) => {
    const found = sources.flatMap((source) => {
      const baseline = source(resultName(result))
      if (!baseline) return []
      return [{ ...fit(baseline, scene.context.commit), earlier: source !== beside }]
    })
    const shown = withBaseFigures(result, found)
    const check = checks.find(({ id }) => id === result.check)
    if (check?.comparable !== true) return shown
    const judging = found.map((baseline) => excusing(baseline, check.inexcusable ?? []))
    const [first = { missing: 'it left no result of this check' }] = judging
    const usable = judging.find((baseline) => whyMissing(baseline) === undefined)
    // What is missing matters to no one where nothing was found; what is gone does.
    if (!usable && result.findings.length === 0) return shown
    return againstBase(shown, usable ?? first, base.gate)
  })
}

/** What was found of the base beside the head; undefined when there was none. */
async function readBeside(
  { log }: Pick<Scene, 'log'>,
  dir: string,
): Promise<BaselineOf | undefined> {
  const { results, commits, rejected } = await readResults(baseDirOf(dir))
  for (const name of rejected) log.warn(`not a result of the base, left out: ${name}`)
  const byName = new Map(results.map((result) => [resultName(result), result]))
  byName.delete('preview')
  if (byName.size === 0) return undefined
  return (name) => {
    const result = byName.get(name)
    return result && { result, commit: commits.get(name) }
  }
}

/** The baseline without what excuses nothing. */
function excusing(baseline: Baseline, inexcusable: readonly string[]): Baseline {
  if (!('result' in baseline)) return baseline
  const { result } = baseline
  const findings = result.findings.filter(({ rule }) => !inexcusable.includes(rule))
  return { ...baseline, result: { ...result, findings } }
}

/** Compared with itself, a commit has nothing new: whatever it broke would pass. */
function fit(baseline: Baseline, head: string | undefined): Baseline {
  if (head === undefined || whyMissing(baseline) !== undefined) return baseline
  const { commit } = baseline
  if (commit !== undefined && commit !== head) return baseline
  const why =
    commit === undefined
      ? 'it does not say which commit it is of'
      : 'it is of the commit under test itself'
  return { ...baseline, missing: why }
}
