import { setTimeout as delay } from 'node:timers/promises'
import type { LogsSetting } from '../model/preview.ts'
import { logReader } from './log-reader.ts'
import { openRunLog } from './open-run-log.ts'

const lookEveryMs = 200
/** So often what was written before the end is read, 1 MiB each: a fast writer must not hold it up. */
const lastLooks = 8

/**
 * Shows the end of a log in the run folder, and follows it if asked to until the signal aborts. Returns false
 * when there is no such file; it is waited for when it is to be followed.
 */
export async function showLog(
  path: string,
  setting: Pick<LogsSetting, 'dir' | 'signal' | 'lines' | 'follow' | 'show'>,
): Promise<boolean> {
  const { signal, show } = setting
  let seen = false
  const reader = logReader(() => {
    const file = openRunLog(setting.dir, path)
    seen ||= file !== undefined
    return file
  })
  const tell = (lines: readonly string[]) => {
    if (lines.length > 0) show(lines)
  }
  try {
    tell(reader.tail(setting.lines))
    for (let last = 0; setting.follow && last < lastLooks; ) {
      const { lines, behind } = reader.more()
      tell(lines)
      if (signal.aborted) last = behind ? last + 1 : lastLooks
      else await delay(behind ? 1 : lookEveryMs, undefined, { signal }).catch(() => undefined)
    }
  } finally {
    tell(reader.close())
  }
  return seen
}
