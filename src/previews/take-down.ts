import type { PreviewState, Undoing } from '../model/preview.ts'
import { rootCause } from '../model/root-cause.ts'
import { accepts } from '../processes/accepts.ts'
import { dropDatabase } from './database/drop.ts'
import { providers } from './index.ts'
import { writeState } from '../files/preview-state.ts'
import { sweep } from '../processes/sweep.ts'
import type { Swept } from '../processes/swept.ts'

/** What a take-down did. `trouble` says what the provider could not undo. */
export type TakenDown = Swept & { trouble?: string }

/**
 * Lets the provider undo what it made, ends every process of the preview, drops its database, and writes the
 * phase `down`, unless something is left.
 */
export async function takeDown(
  state: PreviewState,
  setting: Undoing,
  graceMs?: number,
): Promise<TakenDown> {
  const provider = providers.find(({ id }) => id === state.provider)
  const kept = state.phase === 'down' ? undefined : await undo(provider, state, setting)
  const swept = await sweep(state, graceMs)
  // After the processes: they hold connections, and a client that still restores would go on.
  const { database } = state
  const left =
    database && state.phase !== 'down' ? await dropDatabase(database, setting) : undefined
  const troubles = [kept, left, await listener(state)].filter((each) => each !== undefined)
  const trouble = troubles.length === 0 ? undefined : troubles.join('; ')
  if (swept.left.length === 0 && trouble === undefined && state.phase !== 'down') {
    await writeState(setting.dir, { ...state, phase: 'down' })
  }
  return trouble === undefined ? swept : { ...swept, trouble }
}

/** A process that hides from every sweep still holds the port. */
async function listener({ own, phase, port }: PreviewState): Promise<string | undefined> {
  if (!own || phase === 'down' || port === undefined || !(await accepts(port))) return undefined
  return `something still listens on port ${port}, and is not certain to be the preview's`
}

async function undo(
  provider: (typeof providers)[number] | undefined,
  state: PreviewState,
  setting: Undoing,
): Promise<string | undefined> {
  try {
    await provider?.down?.(state, setting)
    return undefined
  } catch (error) {
    return rootCause(error)
  }
}
