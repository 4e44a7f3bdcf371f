import path from 'node:path'
import { type CheckResult, resultName } from '../model/result.ts'
import { type Conclusion, conclude } from '../conclude.ts'
import { readState } from '../previews/state.ts'
import { readResults } from '../run-folder.ts'
import type { Scene } from '../scene.ts'

/** `rehearse report [DIR…]`: what all run folders hold, as one report. */
export async function report(
  scene: Scene,
  folders: readonly string[],
  how: { silent: boolean; colours: boolean },
): Promise<Conclusion> {
  const startedAt = new Date()
  const dirs = folders.length > 0 ? folders.map((folder) => path.resolve(folder)) : [scene.dir]
  const merged = new Map<string, CheckResult>()
  for (const dir of dirs) {
    const { results, rejected } = await readResults(dir)
    for (const name of rejected) scene.log.warn(`not a result, left out: ${name}`)
    for (const result of results) {
      const name = resultName(result)
      merged.set(name, worse(merged.get(name), result))
    }
  }
  const states = await Promise.all(dirs.map((dir) => readState(dir).catch(() => undefined)))
  const target = states.find((state) => state?.url !== undefined)?.url
  return await conclude(scene, [...merged.values()], { startedAt, target, ...how })
}

/** Two jobs may have run the same check: the one that decides more counts. */
function worse(one: CheckResult | undefined, other: CheckResult): CheckResult {
  const order = ['fail', 'error', 'warn', 'pass', 'skip']
  return one && order.indexOf(one.outcome) <= order.indexOf(other.outcome) ? one : other
}
