import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdirSync, openSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { PreviewSetting } from '../../model/preview.ts'
import type { Exit } from '../../processes/launch.ts'
import { hideSecrets } from '../../processes/hide-secrets.ts'
import { maskLog } from '../../processes/mask-log.ts'
import { readProcess } from '../../processes/process-table.ts'

/**
 * Starts a long command of a container tool as leader of its own session, its output in the file `log`.
 * It acts only after preview.json names it: should this process be killed before, it ends without having
 * done anything, so that nobody makes containers whom a take-down does not know.
 */
export async function startTool(
  setting: Pick<PreviewSetting, 'save'>,
  tool: {
    command: readonly [string, ...string[]]
    cwd: string
    env: Readonly<Record<string, string>>
    log: string
  },
): Promise<{ exit: Promise<Exit> }> {
  mkdirSync(dirname(tool.log), { recursive: true, mode: 0o700 })
  // Removed and created anew, so that a link in its place is not written through.
  rmSync(tool.log, { force: true })
  const log = openSync(tool.log, 'ax', 0o600)
  try {
    const held = ['-c', 'read -r go && exec "$@"', 'sh', ...tool.command]
    const child = spawn('sh', held, {
      cwd: tool.cwd,
      env: tool.env,
      detached: true,
      stdio: ['pipe', log, log],
    })
    const exit = new Promise<Exit>((resolve) => {
      child.once('exit', (code, signal) => {
        // podman-compose shows the commands it runs, with the variables of the containers.
        maskLog(tool.log, hideSecrets(tool.env))
        resolve({ code, signal })
      })
    })
    // It may end before it reads.
    child.stdin?.on('error', () => undefined)
    await once(child, 'spawn')
    const pid = child.pid ?? 0
    await setting.save({ leader: { pid, startTime: readProcess(pid)?.startTime ?? 0 } })
    child.stdin?.end('go\n')
    child.unref()
    return { exit }
  } finally {
    closeSync(log)
  }
}
