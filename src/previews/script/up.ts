import { rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { PreviewSetting } from '../../model/preview.ts'
import { visible } from '../../model/visible.ts'
import { endedError } from '../ended-error.ts'
import { folderInside } from '../folder-inside.ts'
import { hideIn } from './hide-in.ts'
import { logTail } from '../../processes/log-tail.ts'
import { readAddress } from '../read-address.ts'
import { waitForSite } from '../wait-for-site.ts'
import { detailsOf } from './details.ts'
import { lateError, namelessError } from './mistakes.ts'
import { addressOf } from './named-address.ts'
import type { ScriptOptions } from './options.ts'
import { runScript } from './run-script.ts'
import { outputFile, scriptEnvironment } from './script-environment.ts'
import { writtenAddress } from './written-address.ts'

/**
 * Runs `up` and returns the address it names once that answers. What must be undone is saved before. Throws
 * the UserErrors `preview-exited`, `preview-command-not-found`, `preview-script-late`,
 * `preview-address-missing`, `preview-address-invalid` and those of `waitForSite` and `folderInside`.
 */
export async function up(
  setting: PreviewSetting,
  options: ScriptOptions,
): Promise<{ url: string }> {
  const { log, signal } = setting
  const cwd = folderInside(setting.root, options.cwd, 'cwd')
  const env = scriptEnvironment(setting.env, setting)
  const hide = hideIn(env, setting.access?.variables)
  const output = outputFile(setting.dir)
  await setting.save({ own: options.own, details: detailsOf(setting, options, { cwd, env }) })
  signal.throwIfAborted()
  if (options.down === undefined) log.warn('"script" has no "down": what "up" deploys stays')
  log.line(`running up: ${visible(hide(options.up.trim().replaceAll(/\s*\n\s*/g, ' ⏎ ')))}`)
  rmSync(output, { force: true })
  writeFileSync(output, '', { mode: 0o600, flag: 'wx' })

  const logs = join(resolve(setting.dir), 'logs')
  const files = { log: join(logs, 'up.stderr.log'), output: join(logs, 'up.stdout.log') }
  let printed: string | undefined
  const ended = await runScript(
    {
      name: 'up',
      command: options.up,
      cwd,
      env,
      limitMs: options['up-timeout'],
      ...files,
      hide,
      signal,
      onStart: (leader) => setting.save({ leader }),
      onLine: (line) => {
        printed = addressOf(line) ?? printed
      },
    },
    log,
  )
  signal.throwIfAborted()
  const said = logTail(files.log).length > 0 ? files.log : files.output
  if (ended === 'late') throw lateError(options['up-timeout'], logTail(said), said)
  if (ended.code !== 0) {
    log.quote(logTail(said))
    const hint = 'Mend that; what up deploys must also work when run by hand'
    throw endedError(ended, { name: 'up command', hint }, logTail(said), said)
  }
  const named = writtenAddress(output) ?? printed
  if (named === undefined) throw namelessError(logTail(files.output), files.output)
  const address = readAddress(named, 'Let up name the address as https://preview.example.com')
  await setting.save({ url: address.href })
  const target = await waitForSite(setting, {
    address,
    ready: options.ready,
    timeoutMs: options.timeout,
    fix: 'Let up end only once the site is up, correct the address it names, or raise "timeout"',
  })
  return { url: target.href }
}
