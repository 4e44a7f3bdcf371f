import { randomUUID } from 'node:crypto'
import { cleanLine } from '../processes/clean-line.ts'
import { redact } from '../model/redact.ts'
import { alarmJson } from './alarm-json.ts'
import type { Notice } from './notice.ts'
import { postAlarm } from './post-alarm.ts'
import { slackMessage } from './slack-message.ts'

/** Tells people by a webhook. */
export interface Alarm {
  /**
   * Sends a notice after all earlier ones. Returns whether it was taken; never throws. A receiver that takes
   * it but answers too late gets it again.
   */
  tell(notice: Notice): Promise<boolean>
  /**
   * Waits until all notices are sent or given up, at most `withinMs`; cuts the waits between tries short from
   * then on. Returns whether none is left.
   */
  flush(withinMs: number): Promise<boolean>
}

/** More than any restart limit makes; a webhook that is slow must not fill the memory. */
const mostWaiting = 100

/** An alarm that logs what could not be told, by the host of the webhook only: its address is a secret. */
export function openAlarm(setting: {
  url: string
  format: 'json' | 'slack'
  log: (line: string) => void
  signal?: AbortSignal
}): Alarm {
  const url = httpUrl(setting.url)
  const ended = setting.signal ?? new AbortController().signal
  const hurry = new AbortController()
  let queue: Promise<unknown> = Promise.resolve()
  let waiting = 0

  const send = async (notice: Notice): Promise<boolean> => {
    const what = `${notice.kind} of ${cleanLine(notice.process, 100)}`
    if (url === undefined) {
      setting.log(`Alarm not sent (${what}): the address of the webhook is no http(s) URL`)
      return false
    }
    const body = bodyOf(notice, setting.format)
    const problem = await postAlarm(url, body, { ended, hurry: hurry.signal })
    if (problem !== undefined) setting.log(`Alarm not sent (${what}): ${url.host} ${problem}`)
    return problem === undefined
  }
  return {
    tell(notice) {
      if (waiting >= mostWaiting) {
        setting.log(`Alarm not sent: ${mostWaiting} others wait`)
        return Promise.resolve(false)
      }
      waiting++
      const sent = queue
        .then(() => send(notice))
        .catch(() => false)
        .finally(() => waiting--)
      queue = sent
      return sent
    },
    async flush(withinMs) {
      hurry.abort()
      let timer: NodeJS.Timeout | undefined
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, withinMs)
      })
      await Promise.race([queue, late])
      clearTimeout(timer)
      return waiting === 0
    },
  }
}

function httpUrl(text: string): URL | undefined {
  const url = URL.parse(text)
  return url?.protocol === 'http:' || url?.protocol === 'https:' ? url : undefined
}

function bodyOf(notice: Notice, format: 'json' | 'slack'): string {
  const shown: Notice = {
    ...notice,
    process: clean(notice.process, 100),
    why: clean(notice.why, 1000),
    ...(notice.preview === undefined ? {} : { preview: clean(notice.preview, 500) }),
    ...(notice.run === undefined ? {} : { run: clean(notice.run, 500) }),
    lastLog: notice.lastLog.slice(-10).map((line) => clean(line, 400)),
  }
  return JSON.stringify(format === 'slack' ? slackMessage(shown) : alarmJson(shown, randomUUID()))
}

function clean(text: string, limit: number): string {
  return cleanLine(redact(text.slice(0, limit * 4)), limit)
}
