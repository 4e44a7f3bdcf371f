import { execFile } from 'node:child_process'
import { errorCode } from '../../processes/error-code.ts'

/** What a tool answered. `code` is null when it could not be started or did not end in time. */
export interface Answer {
  code: number | null
  out: string
  /** The line of its standard error that tells most, or why there is no answer. */
  trouble: string
}

/** Runs a short command of a container tool to its end. Never throws; reads 16 MiB at most. */
export function ask(
  command: readonly [string, ...string[]],
  env: Readonly<Record<string, string>>,
  limitMs = 20_000,
): Promise<Answer> {
  const [program, ...args] = command
  const limits = { timeout: limitMs, killSignal: 'SIGKILL' as const, maxBuffer: 16 * 1024 * 1024 }
  return new Promise((resolve) => {
    execFile(program, args, { env, ...limits }, (error, out, err) => {
      if (error === null) return resolve({ code: 0, out, trouble: '' })
      if (errorCode(error) === 'ENOENT') {
        return resolve({ code: null, out, trouble: `${program} is not installed` })
      }
      const words = tellingWords(err)
      if (typeof error.code === 'number') {
        return resolve({ code: error.code, out, trouble: words || `exit code ${error.code}` })
      }
      const cut = error.killed === true ? `${program} gave no answer in time` : error.message
      resolve({ code: null, out, trouble: words || cut })
    })
  })
}

/** The last line that is no warning of podman's and no hint at the manual. */
function tellingWords(text: string): string {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return lines.findLast((line) => !/^(?:time="|(?:Try|Run|See) ['"])/.test(line)) ?? lines[0] ?? ''
}
