import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { baseDirOf } from './base-scene.ts'
import { readBounded } from './files/read-bounded.ts'
import { unusable, writeWhole } from './files/write-whole.ts'
import { clearKeptFiles } from './kept-files.ts'
import { redact } from './model/redact.ts'
import { type CheckResult, type Moment, ResultFile, resultName } from './model/result.ts'
import { rootCause } from './model/root-cause.ts'
import { honest } from './model/verdict.ts'

/** A result file holds facts too; a larger one is not ours. */
const sizeLimit = 32 * 1024 * 1024
const fileLimit = 200

/** What a result is about. */
export interface Tested {
  commit: string | undefined
  /** Origin of the target. */
  target: string
}

/** Writes a result where `rehearse report` finds it: `results/<name>.json`. What looks like a secret is left out. */
export async function writeResult(
  dir: string,
  result: CheckResult,
  more: Partial<Tested> & { facts?: unknown } = {},
): Promise<void> {
  const file = { schema: 'rehearse.result/1', ...result, ...more }
  await writeJson(path.join(dir, 'results', `${resultName(result)}.json`), file)
}

/** Writes JSON with every text in it redacted. Throws the UserError `run-folder-unusable`. */
export async function writeJson(file: string, value: unknown): Promise<void> {
  await writeWhole(file, `${JSON.stringify(value, hideSecrets, 2)}\n`)
}

function hideSecrets(_key: string, part: unknown): unknown {
  return typeof part === 'string' ? redact(part) : part
}

/**
 * Takes away what an earlier rehearsal left: an old result must not pass for a new one. Only files that
 * Rehearse wrote go; whatever else lies in the folder is somebody's.
 */
export async function clearResults(dir: string): Promise<void> {
  await clearChecks(dir, new Set())
  await clearKeptFiles(dir)
  await clearKeptFiles(baseDirOf(dir))
  // How the base came up stays: it may be up.
  await clearChecks(baseDirOf(dir), new Set(['preview.json']))
  if (await removeOurs(path.join(dir, 'report.json'), 'rehearse.report/1')) {
    for (const name of ['report.md', 'report.html', 'junit.xml', 'rehearse.sarif', 'badge.json'])
      await rm(path.join(dir, name), { force: true })
  }
}

async function clearChecks(dir: string, kept: ReadonlySet<string>): Promise<void> {
  const results = path.join(dir, 'results')
  for (const name of await list(results)) {
    if (!kept.has(name)) await removeOurs(path.join(results, name), 'rehearse.result/1')
  }
}

async function removeOurs(file: string, schema: string): Promise<boolean> {
  const text = await readBounded(file, sizeLimit).catch(() => '')
  if (!text.includes(`"schema": "${schema}"`)) return false
  try {
    await rm(file, { force: true })
    return true
  } catch (error) {
    throw unusable(path.dirname(file), error)
  }
}

/** What a run folder holds: results without facts, and what was left out with the reason. */
export interface FoundResults {
  results: CheckResult[]
  /** By the name of a result, the commit that it says it is of. */
  commits: ReadonlyMap<string, string>
  rejected: string[]
}

/**
 * The results in a run folder. The files may come from another job: what is no valid result, or one of
 * another commit, is rejected, so that its check counts as one that left no result.
 */
export async function readResults(dir: string, commit?: string): Promise<FoundResults> {
  const folder = path.join(dir, 'results')
  const results: CheckResult[] = []
  const commits = new Map<string, string>()
  const rejected: string[] = []
  const names = (await list(folder)).filter((name) => name.endsWith('.json'))
  for (const name of names.slice(0, fileLimit)) {
    try {
      const { result, tested } = await readResult(path.join(folder, name), name, commit)
      results.push(result)
      if (tested !== undefined) commits.set(resultName(result), tested)
    } catch (error) {
      rejected.push(redact(`${name}: ${rootCause(error).slice(0, 200)}`))
    }
  }
  return { results, commits, rejected }
}

/**
 * What a check stored in this run folder, when it was about the same commit and target; undefined otherwise.
 * Anybody may have written the file, so whoever reads the facts validates them.
 */
export async function readFacts(
  dir: string,
  check: string,
  tested: Tested,
  moment: Moment = 'main',
): Promise<unknown> {
  try {
    const name = resultName({ check, moment })
    const text = await readBounded(path.join(dir, 'results', `${name}.json`), sizeLimit)
    const file = ResultFile.parse(JSON.parse(text))
    const isSame = file.commit === tested.commit && file.target === tested.target
    return isSame && resultName(file) === name ? file.facts : undefined
  } catch {
    return undefined
  }
}

async function readResult(
  file: string,
  name: string,
  commit: string | undefined,
): Promise<{ result: CheckResult; tested: string | undefined }> {
  const value = await readJson(file)
  const parsed = ResultFile.safeParse(value)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new Error(`${issue?.path.join('.')}: ${issue?.message}`)
  }
  const { schema: _, facts: __, target: ___, commit: tested, ...result } = parsed.data
  if (result.reason === undefined && ['error', 'skip'].includes(result.outcome)) {
    throw new Error(`it says ${result.outcome} without a reason`)
  }
  if (`${resultName(result)}.json` !== name) throw new Error(`it holds ${resultName(result)}`)
  if (commit !== undefined && tested !== undefined && tested !== commit) {
    throw new Error(`it is of commit ${tested.slice(0, 7)}, not of ${commit.slice(0, 7)}`)
  }
  return { result: honest(result), tested }
}

/** What a JSON file of a run folder holds, with every text in it redacted. Throws what `readBounded` throws, and for no JSON. */
export async function readJson(file: string): Promise<unknown> {
  return JSON.parse(await readBounded(file, sizeLimit), hideSecrets) as unknown
}

async function list(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).toSorted()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw unusable(folder, error)
  }
}
