import path from 'node:path'
import { type CommandLine, readCommandLine } from './command-line.ts'
import { baseline } from './commands/baseline.ts'
import { check } from './commands/check.ts'
import { explain } from './commands/explain.ts'
import { exportLoad } from './commands/export.ts'
import { help } from './commands/help.ts'
import { judge } from './commands/judge.ts'
import { learn } from './commands/learn.ts'
import { preview } from './commands/preview.ts'
import { report } from './commands/report.ts'
import type { Conclusion } from './conclude.ts'
import { defaultConfig, loadConfig } from './config/load.ts'
import { readRef } from './git/git-ref.ts'
import { hosts } from './hosts/index.ts'
import { UserError } from './model/errors.ts'
import { maskedHost } from './masked-host.ts'
import type { Host, HostContext } from './model/host.ts'
import type { Log } from './model/stage.ts'
import { type Judging, judgeBy } from './policy/judge-by.ts'
import { program } from './program.ts'
import { rehearse } from './rehearse.ts'
import type { Scene } from './scene.ts'
import { version } from './version.ts'

/**
 * The one place that knows host, config, rehearsal and report. Returns the exit code: 0 the gate is open,
 * 1 it is closed, 2 the user's mistake, 3 a bug of ours.
 */
export async function main(argv: readonly string[], signal: AbortSignal): Promise<number> {
  const { host, hide } = maskedHost(
    hosts.find((candidate) => candidate.detect(process.env)) ?? hosts[0],
  )
  try {
    return await dispatch(argv, { host, hide }, signal)
  } catch (error) {
    if (signal.aborted) return 1
    if (error instanceof UserError) {
      await tell(error, host)
      return 2
    }
    host.log.warn(`This is a bug of Rehearse ${version}. Please report it with these lines:`)
    host.log.quote(
      (error instanceof Error ? (error.stack ?? error.message) : String(error)).split('\n'),
    )
    return 3
  }
}

async function dispatch(
  argv: readonly string[],
  place: Pick<Scene, 'host' | 'hide'>,
  signal: AbortSignal,
): Promise<number> {
  const { host } = place
  if (argv.includes('--help') || argv.includes('-h')) {
    process.stdout.write(help())
    return 0
  }
  if (argv.includes('--version')) {
    process.stdout.write(`${version}\n`)
    return 0
  }
  const line = readCommandLine(argv, host)
  if (line.flag('ref') !== undefined && line.command !== 'preview') throw refElsewhere(line.command)
  const scene = await setScene(line, place, signal)
  const how = { silent: line.isSet('json'), colours: colours(line) }
  switch (line.command) {
    case 'run': {
      const { mistake, ...concluded } = await rehearse(scene, how)
      const code = finish(concluded, line, host)
      if (mistake) throw mistake
      return code
    }
    case 'preview':
      return await preview(scene, line)
    case 'learn':
      return await learn(scene, line)
    case 'report':
      return finish(await report(scene, folders(line), how), line, host)
    case 'judge':
      return await judge(scene, line)
    case 'baseline':
      return await baseline(scene, line)
    case 'explain':
      return explain(host, line.rest[0])
    case 'export':
      return await exportLoad(scene, line)
    default:
      return await check(scene, line)
  }
}

async function setScene(
  line: CommandLine,
  { host, hide }: Pick<Scene, 'host' | 'hide'>,
  signal: AbortSignal,
): Promise<Scene> {
  const dir = path.resolve(runDir(line) ?? host.recall('dir') ?? host.defaultDir())
  // `preview down` must work whatever has become of rehearse.yml meanwhile, and some have no use for it.
  const alone =
    ['learn', 'explain'].includes(line.command) ||
    (line.command === 'preview' && line.rest[0] !== 'up')
  // Where nothing may run, such as on a stranger's pull_request_target, this throws before anything does.
  const context = alone ? {} : await host.context()
  if (context.tellsOnly && line.command !== 'report') throw toldOnly(line.command)
  const log = line.isSet('quiet') ? quiet(host.log) : host.log
  const judging = alone
    ? { config: defaultConfig() }
    : await readJudging(line, context, { log, signal })
  return {
    host,
    hide,
    log,
    dir,
    ...judging,
    context,
    program: program(),
    signal,
  }
}

/** The config, judged by the base where the command judges and there is one. */
async function readJudging(
  line: CommandLine,
  { policyRef }: HostContext,
  scene: Pick<Scene, 'log' | 'signal'>,
): Promise<Judging & Pick<Scene, 'judgedBy'>> {
  const loaded = await loadConfig(line.flag('config'), line.overlays)
  if (['preview', 'export', 'baseline'].includes(line.command)) return { config: loaded.config }
  const said = line.flag('policy-ref') ?? 'base'
  const isNamed = said !== 'base' && said !== 'head'
  const ref = isNamed ? readRef(said, '--policy-ref') : said === 'base' ? policyRef : undefined
  if (ref === undefined) return { config: loaded.config }
  return { ...(await judgeBy({ ref, isNamed }, loaded, line.overlays, scene)), judgedBy: ref }
}

/** An empty --dir is a variable that was never set, not the working directory. */
function runDir(line: CommandLine): string | undefined {
  const dir = line.flag('dir')
  if (dir !== '') return dir
  throw new UserError({
    code: 'flag-invalid',
    what: 'The flag --dir is empty',
    why: 'Rehearse keeps its results in a folder of their own',
    fix: 'Name a folder, or leave --dir out for .rehearse',
  })
}

function toldOnly(command: string): UserError {
  return new UserError({
    code: 'workflow-run',
    what: `rehearse ${command} does not run on workflow_run`,
    why: 'The token of that event can write to this repository, and a rehearsal runs the code of the pull request',
    fix: 'Rehearse on "pull_request"; on workflow_run use rehearse-dev/rehearse/actions/report alone',
  })
}

function refElsewhere(command: string): UserError {
  return new UserError({
    code: 'flag-invalid',
    what: `The flag --ref means nothing to ${command}`,
    why: 'It brings up another commit beside the head, which only rehearse preview does',
    fix: 'Write `rehearse preview up --ref REF`, or leave --ref out',
  })
}

function finish({ report: finished, gate }: Conclusion, line: CommandLine, host: Host): number {
  if (line.isSet('json')) host.show(`${JSON.stringify(finished, null, 2)}\n`)
  return gate === 'open' ? 0 : 1
}

/** The run folders that a report merges: named on the command line, or one a line in the action's input. */
function folders(line: CommandLine): readonly string[] {
  if (line.rest.length > 0) return line.rest
  return (line.flag('results') ?? '').split('\n').filter((folder) => folder.trim() !== '')
}

/** Three lines: what, why, how to mend it; below the first the text that holds the mistake, if one does. */
async function tell(error: UserError, host: Host): Promise<void> {
  host.log.warn(error.what)
  if (error.quote.length > 0) host.log.quote(error.quote)
  host.log.line(`  why: ${error.why}`)
  host.log.line(`  fix: ${error.fix} (docs/errors.md#${error.code})`)
  await host.fail(error)
}

function colours(line: CommandLine): boolean {
  return process.stdout.isTTY && !process.env['NO_COLOR'] && !line.isSet('no-color')
}

/** The same log, but for what only tells of progress. */
function quiet(log: Log): Log {
  return {
    line: () => {},
    warn: (text) => log.warn(text),
    quote: () => {},
    progress: () => {},
    group: async (_title, work) => await work(),
  }
}
