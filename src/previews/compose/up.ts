import { dirname, join } from 'node:path'
import type { PreviewSetting } from '../../model/preview.ts'
import { visible } from '../../model/visible.ts'
import { beginProject } from '../containers/begin-project.ts'
import { composeCandidates, findEngine } from '../containers/find-engine.ts'
import { startTool } from '../containers/start-tool.ts'
import { toolEnvironment } from '../containers/tool-environment.ts'
import { waitUntilUp } from '../containers/wait-until-up.ts'
import { freePort } from '../../processes/free-port.ts'
import { composeTail } from './compose-tail.ts'
import { composeFiles } from './compose-files.ts'
import type { ComposeOptions } from './options.ts'
import { startError } from './start-error.ts'

/**
 * Starts all services in a project of their own and returns when each is settled and the named one answers.
 * Never by `--wait`, which calls a one-shot container that ended with 0 a failure. Throws the UserErrors of
 * `composeFiles`, `findEngine` and `waitUntilUp`, and `preview-compose-failed`.
 */
export async function up(
  setting: PreviewSetting,
  options: ComposeOptions,
): Promise<{ url: string }> {
  const files = composeFiles(setting.root, options.file)
  const env = toolEnvironment(setting.env, { port: await freePort(), extra: options.env })
  const { engine, candidate, passedOver } = await findEngine(composeCandidates, env)
  const words = candidate.compose.join(' ')
  const because = passedOver.length === 0 ? '' : ` (not ${passedOver.join('; not ')})`
  setting.log.line(`using ${words}, ${engine.version}${because}`)

  const serving = {
    service: options.service,
    port: options.port,
    ready: options.ready,
    timeoutMs: options.timeout,
  }
  const project = await beginProject(setting, engine, serving)
  setting.log.line(`starting the services of ${visible(files[0])} as ${project}`)
  const log = join(setting.dir, 'logs', 'compose.log')
  await setting.save({ log })
  const { exit } = await startTool(setting, {
    command: [
      ...candidate.compose,
      '-p',
      project,
      ...files.flatMap((file) => ['-f', file]),
      'up',
      '-d',
      ...(options.build ? ['--build'] : []),
    ],
    cwd: dirname(files[0]),
    env,
    log,
  })
  return await waitUntilUp(setting, {
    engine,
    project,
    ...serving,
    started: exit,
    startLines: () => composeTail(log),
    startLimitMs: options['build-timeout'],
    startError: (ended) => {
      const lines = composeTail(log)
      if (lines.length > 0) setting.log.quote(lines)
      return startError(ended, { words, limitMs: options['build-timeout'] }, lines, log)
    },
  })
}
