import { setTimeout as delay } from 'node:timers/promises'
import type { PreviewSetting, ProcessRef } from '../../model/preview.ts'
import { cleanLine } from '../../processes/clean-line.ts'
import { endGroup } from '../../processes/end-group.ts'
import { type Exit, launch } from '../../processes/launch.ts'
import { growingFile } from './growing-file.ts'

/** Commands to run, and where what they write goes. */
export interface Script {
  /** How progress calls it: "up". */
  name: string
  command: string
  cwd: string
  env: Record<string, string>
  limitMs: number
  /** Path of the log of both streams, or of standard error alone where `output` names another file. */
  log: string
  output?: string
  hide: (text: string) => string
  signal?: AbortSignal
  onStart?: (leader: ProcessRef) => Promise<void>
  /** Hears every line of standard output. Needs `output`. */
  onLine?: (line: string) => void
}

/**
 * Runs the commands with `sh -e` in a process group of their own. Returns how the shell ended, or `late`
 * when the time was over or the signal aborted; their group is ended then. What they left in the
 * background otherwise runs on: it writes to the same files, which no pipe to this process can break.
 */
export async function runScript(
  script: Script,
  log: Pick<PreviewSetting['log'], 'progress'>,
): Promise<Exit | 'late'> {
  const { leader, exit } = await launch({
    command: ['sh', '-e', '-c', script.command],
    cwd: script.cwd,
    env: script.env,
    log: script.log,
    ...(script.output === undefined ? {} : { output: script.output }),
  })
  let last = ''
  const note = (line: string) => {
    if (line.trim() !== '') last = line
  }
  const listen = (line: string) => {
    note(line)
    script.onLine?.(line)
  }
  const followed = [
    { file: growingFile(script.log, script.hide), onLine: note },
    ...(script.output === undefined
      ? []
      : [{ file: growingFile(script.output, script.hide), onLine: listen }]),
  ]
  let told = ''
  const tell = () => {
    if (last === told) return
    told = last
    log.progress(`${script.name}: ${cleanLine(script.hide(last), 200)}`)
  }
  try {
    await script.onStart?.(leader)
    const deadline = performance.now() + script.limitMs
    for (;;) {
      const pause = Math.max(1, Math.min(200, deadline - performance.now()))
      const waited = delay(pause, undefined, script.signal && { signal: script.signal })
      const ended = await Promise.race([exit, waited.catch(() => undefined)])
      for (const { file, onLine } of followed) file.read(onLine)
      tell()
      if (ended !== undefined) return ended
      if (script.signal?.aborted || performance.now() >= deadline) break
    }
    await endGroup(leader)
    return 'late'
  } finally {
    for (const { file, onLine } of followed) file.close(onLine)
  }
}
