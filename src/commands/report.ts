import path from 'node:path'
import { checks } from '../checks/in-order.ts'
import { readKeptReport } from '../base-report.ts'
import { compareWithBase } from '../compare-with-base.ts'
import { type Conclusion, conclude } from '../conclude.ts'
import { UserError } from '../model/errors.ts'
import { mergeResults } from '../model/merge.ts'
import { type CheckResult, resultName } from '../model/result.ts'
import { readState } from '../files/preview-state.ts'
import { takePictures } from '../shown-pictures.ts'
import { readResults } from '../run-folder.ts'
import type { Scene } from '../scene.ts'

/**
 * `rehearse report [DIR…]`: what all run folders hold, as one report. Throws the UserError
 * `report-folder-empty` when a folder that is named holds no result.
 */
export async function report(
  scene: Scene,
  folders: readonly string[],
  how: { silent: boolean; colours: boolean },
): Promise<Conclusion> {
  const startedAt = new Date()
  const dirs = folders.length > 0 ? folders.map((folder) => path.resolve(folder)) : [scene.dir]
  const merged = new Map<string, CheckResult>()
  const kept = await readKeptReport(scene)
  for (const dir of dirs) {
    const { results, rejected } = await readResults(dir, scene.context.commit)
    for (const name of rejected) scene.log.warn(`not a result, left out: ${name}`)
    if (folders.length > 0 && results.length + rejected.length === 0) throw empty(dir)
    // Before they are merged: the base of one job says nothing about the site of another.
    const own = await compareWithBase(scene, results.filter(isKnown), dir, kept)
    for (const result of dir === scene.dir ? own : await takePictures(scene.dir, own, dir)) {
      const name = resultName(result)
      const present = merged.get(name)
      merged.set(name, present ? mergeResults(present, result) : result)
    }
  }
  const states = await Promise.all(dirs.map((dir) => readState(dir).catch(() => undefined)))
  const previews = states.filter((state) => state !== undefined)
  const url = previews.find((state) => state.url !== undefined)?.url
  const target = url === undefined ? undefined : new URL(url)
  return await conclude(scene, [...merged.values()], { startedAt, target, previews, ...how })
}

function isKnown({ check, moment }: CheckResult): boolean {
  if (check === 'preview' || check === 'policy') return moment === 'main'
  return checks.some(({ id, moments }) => id === check && moments.includes(moment))
}

function empty(dir: string): UserError {
  return new UserError({
    code: 'report-folder-empty',
    what: `The run folder ${dir} holds no result`,
    why: 'A job that was to leave results there left none, or the path is another one',
    fix: 'Name the folder that holds "results/", and let the job upload it also when it fails',
  })
}
