import type { Heartbeats } from './model/heartbeats.ts'
import type { PreviewState } from './model/preview.ts'
import { openControlLine } from './processes/control-line.ts'

const replyMs = 5000

/**
 * Which jobs of a preview have called its supervisor; undefined where it has none. Throws when the supervisor does
 * not tell.
 */
export async function heartbeatsOf(
  preview: PreviewState | undefined,
): Promise<Heartbeats | undefined> {
  if (preview?.supervisor === undefined) return undefined
  const line = await openControlLine(preview.supervisor.control)
  try {
    const { problem, heartbeats } = await line.ask({ ask: 'heartbeats' }, replyMs)
    if (!heartbeats) throw new Error(problem ?? 'the supervisor does not know')
    return heartbeats
  } finally {
    line.close()
  }
}
