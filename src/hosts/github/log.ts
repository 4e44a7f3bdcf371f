import { randomBytes } from 'node:crypto'
import type { Log } from '../../model/stage.ts'
import { command } from './command.ts'
import { neutralise } from './neutralise.ts'

/** A CI log is no terminal: long work shows a line now and then. */
const progressEveryMs = 10_000

export interface LogOptions {
  /** Takes whole lines, ends included. The runner reads commands from stderr as well as from stdout. */
  write: (text: string) => void
  redact: (text: string) => string
  /** Monotonic milliseconds. */
  now: () => number
}

/**
 * A log for GitHub Actions. No text that passes through can become a command of the runner; foreign lines
 * also stand between `stop-commands` and a random token.
 */
export function createLog({ write, redact, now }: LogOptions): Log {
  let depth = 0
  let lastProgress = Number.NEGATIVE_INFINITY

  const clean = (text: string) => neutralise(redact(text)).map(redact)
  const print = (lines: readonly string[]) => write(lines.map((line) => `${line}\n`).join(''))

  return {
    line: (text) => print(clean(text)),
    warn: (text) => print(clean(`Warning: ${text}`)),
    quote(lines) {
      if (lines.length === 0) return
      const token = randomBytes(16).toString('hex')
      const quoted = clean(lines.join('\n')).map((line) => `| ${line}`)
      // One write, so that no line of ours falls between the two.
      print([`::stop-commands::${token}`, ...quoted, `::${token}::`])
    },
    progress(text) {
      if (now() - lastProgress < progressEveryMs) return
      lastProgress = now()
      print(clean(text))
    },
    async group(title, work) {
      // The log of a job knows no groups inside groups: an inner one would end the outer.
      if (depth === 0) print([command('group', {}, clean(title).join(' '))])
      else print(clean(title))
      depth++
      try {
        return await work()
      } finally {
        depth--
        if (depth === 0) print(['::endgroup::'])
      }
    },
  }
}
