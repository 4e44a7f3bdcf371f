import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { Baseline } from './model/baseline.ts'
import { Report, resultName } from './model/result.ts'
import { rootCause } from './model/root-cause.ts'
import { visible } from './model/visible.ts'
import { readJson, readResults } from './run-folder.ts'

/** What the base gave, by the name of a result; undefined when it was not asked. */
export type BaselineOf = (name: string) => Baseline | undefined

/**
 * The report of an earlier run of the base: a report.json, or a run folder with one or with results. Whatever is
 * wrong with it is the reason why there is no base. Never throws. It is believed when it is well-formed, so it
 * must not come from where a pull request can write.
 */
export async function readBaseReport(root: string, named: string): Promise<BaselineOf> {
  const file = path.resolve(root, named)
  try {
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
