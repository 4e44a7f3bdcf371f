import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { Baseline } from './model/baseline.ts'
import { Report, resultName } from './model/result.ts'
import { rootCause } from './model/root-cause.ts'
import { visible } from './model/visible.ts'
import { UserError } from './model/errors.ts'
import { readBaseFile } from './policy/read-base-file.ts'
import { readJson, readResults } from './run-folder.ts'
import type { Scene } from './scene.ts'

/** Of a committed report. */
const sizeLimit = 32 * 1024 * 1024

/** What the base gave, by the name of a result; undefined when it was not asked. */
export type BaselineOf = (name: string) => Baseline | undefined

/**
 * The report of an earlier run of the base: a report.json, or a run folder with one or with results. Whatever is
 * wrong with it is the reason why there is no base. Never throws. It is believed when it is well-formed, so a file
 * of the repository counts as it stands at the base: a pull request must not write what it is compared with.
 */
export async function readBaseReport(
  scene: Pick<Scene, 'config' | 'log' | 'signal' | 'judgedBy'>,
  named: string,
): Promise<BaselineOf> {
  const file = path.resolve(scene.config.root, named)
  try {
    const committed = await readCommitted(file, scene)
    if (committed !== undefined) return ofReport(JSON.parse(committed))
    const isFolder = (await stat(file)).isDirectory()
    const report = isFolder ? path.join(file, 'report.json') : file
    if (!isFolder || (await isThere(report))) return ofReport(await readJson(report))
    return await ofFolder(file)
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    const why = isMissing ? 'it does not exist' : rootCause(error)
    const missing = `${visible(named)} holds no report of it: ${why.slice(0, 500)}`
    return () => ({ missing })
  }
}

/** The text of a file of the repository, as the commit has it that judges; undefined for a file that is not git's. */
async function readCommitted(
  file: string,
  { judgedBy, ...scene }: Pick<Scene, 'log' | 'signal' | 'judgedBy'>,
): Promise<string | undefined> {
  if (judgedBy === undefined) return undefined
  const exists = (await stat(file).catch(() => undefined))?.isFile() ?? false
  if (!exists) return undefined
  const base = await readBaseFile({ file, exists }, judgedBy, scene, sizeLimit).catch(
    (error: unknown) => {
      // A workflow may run without a checkout, and bring the file by other ways.
      if (error instanceof UserError && error.code === 'base-no-repository') return undefined
      throw error
    },
  )
  if (base === undefined) return undefined
  if (base.text === undefined) throw new Error('the base has no such file')
  return base.text
}

/** The report that an earlier run of the base left in an artifact of the CI. Undefined where none is asked for. */
export async function readKeptReport({
  config,
  host,
}: Pick<Scene, 'config' | 'host'>): Promise<BaselineOf | undefined> {
  const { artifact } = config.base
  if (artifact === undefined) return undefined
  const kept = (await host.keptReport?.(artifact)) ?? { missing: 'this is no CI that keeps any' }
  if ('missing' in kept) return () => kept
  try {
    return ofReport(JSON.parse(kept.text))
  } catch (error) {
    const missing = `the report in the artifact "${artifact}" cannot be read: ${rootCause(error)}`
    return () => ({ missing: missing.slice(0, 500) })
  }
}

async function isThere(file: string): Promise<boolean> {
  return (await stat(file).catch(() => undefined)) !== undefined
}

function ofReport(value: unknown): BaselineOf {
  const parsed = Report.safeParse(value)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new Error(`${issue?.path.join('.')}: ${issue?.message}`)
  }
  const { commit, results } = parsed.data
  const byName = new Map(results.map((result) => [resultName(result), result]))
  return (name) => {
    const result = byName.get(name)
    return result ? { result, commit } : { commit, missing: 'its report has no such check' }
  }
}

async function ofFolder(dir: string): Promise<BaselineOf> {
  const { results, commits, rejected } = await readResults(dir)
  if (results.length === 0)
    throw new Error(rejected[0] ?? 'it holds neither report.json nor results')
  const byName = new Map(results.map((result) => [resultName(result), result]))
  return (name) => {
    const result = byName.get(name)
    return result ? { result, commit: commits.get(name) } : { missing: 'it left no such result' }
  }
}
