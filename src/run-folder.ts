import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { UserError } from './model/errors.ts'
import { type CheckResult, ResultFile, resultName } from './model/result.ts'
import { rootCause } from './model/root-cause.ts'

/** A result file holds facts too; a larger one is not ours. */
const sizeLimit = 32 * 1024 * 1024
const fileLimit = 200

/** Writes a result where `rehearse report` finds it: `results/<name>.json`. */
export async function writeResult(
  dir: string,
  result: CheckResult,
  facts?: unknown,
): Promise<void> {
  const file: unknown = {
    schema: 'rehearse.result/1',
    ...result,
    ...(facts === undefined ? {} : { facts }),
  }
  await writeJson(path.join(dir, 'results', `${resultName(result)}.json`), file)
}

/** Takes away what an earlier rehearsal left: an old result must not pass for a new one. */
export async function clearResults(dir: string): Promise<void> {
  await rm(path.join(dir, 'results'), { recursive: true, force: true })
  for (const name of ['report.json', 'report.md']) await rm(path.join(dir, name), { force: true })
}

/**
 * The results in a run folder, without facts. The files may come from another job: what is no valid result
 * is told in `rejected` and left out, so that its check counts as one that left no result.
 */
export async function readResults(
  dir: string,
): Promise<{ results: CheckResult[]; rejected: string[] }> {
  const folder = path.join(dir, 'results')
  const results: CheckResult[] = []
  const rejected: string[] = []
  const names = (await list(folder)).filter((name) => name.endsWith('.json'))
  for (const name of names.slice(0, fileLimit)) {
    try {
      const { schema: _, facts: __, ...result } = await readResult(path.join(folder, name))
      if (`${resultName(result)}.json` !== name) throw new Error(`it holds ${resultName(result)}`)
      results.push(result)
    } catch (error) {
      rejected.push(`${name}: ${rootCause(error).slice(0, 200)}`)
    }
  }
  return { results, rejected }
}

async function readResult(file: string): Promise<ResultFile> {
  const { size } = await stat(file)
  if (size > sizeLimit) throw new Error(`it holds ${size} bytes, more than 32 MiB`)
  const value: unknown = JSON.parse(await readFile(file, 'utf8'))
  const parsed = ResultFile.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new Error(`${issue?.path.join('.')}: ${issue?.message}`)
}

async function list(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).toSorted()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** Writes JSON whole or not at all: a run that is killed midway leaves the old file. */
export async function writeJson(file: string, value: unknown): Promise<void> {
  await writeText(file, `${JSON.stringify(value, null, 2)}\n`)
}

/** Writes text whole or not at all. Throws a UserError when the folder cannot be written. */
export async function writeText(file: string, text: string): Promise<void> {
  try {
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
    const draft = `${file}.${process.pid}.tmp`
    await writeFile(draft, text)
    await rename(draft, file)
  } catch (error) {
    throw new UserError({
      code: 'run-folder-unusable',
      what: `${path.basename(file)} cannot be written`,
      why: rootCause(error),
      fix: 'Name a folder that can be written with --dir',
      cause: error,
    })
  }
}
