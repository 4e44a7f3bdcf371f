import type { LogFormat } from './format.ts'
import { commonLogs, kindOfCommonLog } from './common-log.ts'
import { formats } from './index.ts'

/**
 * The format that reads most of the first lines; undefined when none reads any. The kinds of Apache's format
 * are read alike and told apart by what they hold.
 */
export function detectFormat(lines: readonly string[]): LogFormat | undefined {
  let best: { format: LogFormat; read: number; sample: string } | undefined
  for (const format of formats) {
    const readLine = format.open()
    let read = 0
    let sample = ''
    for (const line of lines) {
      let found = false
      readLine(line, () => (found = true))
      if (!found) continue
      read++
      sample = line
    }
    if (read > (best?.read ?? 0)) best = { format, read, sample }
  }
  if (!best || !commonLogs.includes(best.format)) return best?.format
  const kind = kindOfCommonLog(best.sample)
  return commonLogs.find(({ name }) => name === kind)
}
