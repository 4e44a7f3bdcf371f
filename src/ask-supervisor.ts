import type { PreviewState } from './model/preview.ts'
import type { ControlNews } from './model/supervision.ts'
import { openControlLine } from './processes/control-line.ts'

const replyMs = 5000

type Reply = Extract<ControlNews, { news: 'reply' }>

/**
 * What the supervisor of a preview has seen since it started the processes; undefined where there is none. Throws
 * when it does not tell.
 */
export async function askSupervisor<Topic extends 'heartbeats' | 'contacts' | 'variables'>(
  preview: PreviewState | undefined,
  ask: Topic,
): Promise<Exclude<Reply[Topic], undefined> | undefined> {
  if (preview?.supervisor === undefined) return undefined
  const line = await openControlLine(preview.supervisor.control)
  try {
    const reply = await line.ask({ ask }, replyMs)
    const told = reply[ask] as Exclude<Reply[Topic], undefined> | undefined
    if (told === undefined) throw new Error(reply.problem ?? 'the supervisor does not know')
    return told
  } finally {
    line.close()
  }
}
