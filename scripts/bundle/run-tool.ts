import { spawnSync } from 'node:child_process'

/**
 * Runs a JavaScript command line tool on this Node in the folder and waits for it.
 * Throws with its output when it fails.
 */
export function runTool(root: string, script: string, args: readonly string[]): void {
  const done = spawnSync(process.execPath, [script, ...args], { cwd: root, encoding: 'utf8' })
  if (done.error) throw new Error(`${script} did not start`, { cause: done.error })
  if (done.status === 0) return
  const ending = done.signal ? `was ended by ${done.signal}` : `exited with ${done.status}`
  throw new Error(`${script} ${args.join(' ')} ${ending}\n${done.stdout}${done.stderr}`)
}
