import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { PreviewSetting } from '../../model/preview.ts'
import { visible } from '../../model/visible.ts'
import { beginProject } from '../containers/begin-project.ts'
import { engineCandidates, findEngine } from '../containers/find-engine.ts'
import { projectLabel, serviceLabel } from '../containers/project.ts'
import { startTool } from '../containers/start-tool.ts'
import { toolEnvironment } from '../containers/tool-environment.ts'
import { waitUntilUp } from '../containers/wait-until-up.ts'
import { fileInside } from '../file-inside.ts'
import { folderInside } from '../folder-inside.ts'
import type { Exit } from '../../processes/launch.ts'
import { logTail } from '../../processes/log-tail.ts'
import { buildError } from './build-error.ts'
import { containerPort } from './container-port.ts'
import { environmentArguments } from './environment-arguments.ts'
import type { DockerfileOptions } from './options.ts'

const service = 'app'

/**
 * Builds the image under a name of this run only and returns when a container of it answers. Throws the
 * UserErrors of `fileInside`, `folderInside`, `findEngine`, `containerPort` and `waitUntilUp`, and
 * `preview-build-failed`.
 */
export async function up(
  setting: PreviewSetting,
  options: DockerfileOptions,
): Promise<{ url: string }> {
  const file = fileInside(setting.root, options.file, 'file')
  const context = folderInside(setting.root, options.context, 'context')
  const env = toolEnvironment(setting.env, { port: options.port ?? 0, extra: {} })
  const { engine, passedOver } = await findEngine(engineCandidates, env)
  const because = passedOver.length === 0 ? '' : ` (not ${passedOver.join('; not ')})`
  setting.log.line(`using ${engine.version}${because}`)
  const { program } = engine
  const limitMs = options['build-timeout']

  const { ready, timeout: timeoutMs } = options
  const project = await beginProject(setting, engine, { service, ready, timeoutMs })
  const logOf = (step: string) => join(setting.dir, 'logs', `${step}.log`)
  const failure = (step: string) => (exit: Exit | undefined) => {
    const lines = logTail(logOf(step))
    if (lines.length > 0) setting.log.quote(lines)
    return buildError(exit, { words: `${program} ${step}`, limitMs }, lines, logOf(step))
  }
  const start = (step: string, args: readonly string[], extra: Record<string, string>) =>
    startTool(setting, {
      command: [program, step, ...args],
      cwd: context,
      env: { ...env, ...extra },
      log: logOf(step),
    })

  setting.log.line(`building ${visible(options.file)} as ${project}`)
  const building = await start('build', ['-f', file, '-t', project, context], {})
  const built = await within(building.exit, limitMs, setting.signal)
  if (built?.code !== 0) throw failure('build')(built)

  const port = options.port ?? (await containerPort(engine, project))
  const { args, env: handed } = environmentArguments({
    ...setting.handed,
    ...options.env,
    PORT: String(port),
  })
  const labels = [projectLabel(project), `${serviceLabel}=${service}`]
  const placed = ['-d', '--name', project, '-p', `127.0.0.1::${port}`]
  const named = labels.flatMap((label) => ['--label', label])
  const running = await start('run', [...placed, ...named, ...args, project], handed)
  return await waitUntilUp(setting, {
    engine,
    project,
    service,
    port,
    ready,
    timeoutMs,
    started: running.exit,
    startLines: () => logTail(logOf('run')),
    startLimitMs: limitMs,
    startError: failure('run'),
  })
}

/** Undefined when the time is over. Throws the signal's reason. */
async function within(
  exit: Promise<Exit>,
  limitMs: number,
  signal: AbortSignal,
): Promise<Exit | undefined> {
  const over = new AbortController()
  const limit = delay(limitMs, undefined, { signal: AbortSignal.any([signal, over.signal]) })
  const first = await Promise.race([exit, limit.catch(() => undefined)])
  over.abort()
  signal.throwIfAborted()
  return first
}
