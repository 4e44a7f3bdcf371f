import type { PreviewState, Undoing } from '../model/preview.ts'
import { rootCause } from '../model/root-cause.ts'
import { accepts } from '../processes/accepts.ts'
import { dropDatabase } from './database/drop.ts'
import { providers } from './index.ts'
import { readState, writeState } from '../files/preview-state.ts'
import { removeTree } from './base-tree.ts'
import { stopSupervisor } from './stop-supervisor.ts'
import { sweep } from '../processes/sweep.ts'
import type { Swept } from '../processes/swept.ts'

/** What a take-down did. `trouble` says what the provider could not undo. */
export type TakenDown = Swept & { trouble?: string }

/**
 * Stops the supervisor, lets the provider undo what it made, ends every process of the preview, drops its
 * database, and writes the phase `down`, unless something is left.
 */
export async function takeDown(
  given: PreviewState,
  setting: Undoing,
  graceMs?: number,
): Promise<TakenDown> {
  const from = new Date().toISOString()
  const supervisor = await stopSupervisor(given)
  const state = await newest(given, setting.dir)
  const provider = providers.find(({ id }) => id === state.provider)
  const kept = state.phase === 'down' ? undefined : await undo(provider, state, setting)
  const first = await sweep(state, graceMs)
  const swept = (await supervisor.finish()) ? added(first, await sweep(state, 0)) : first
  // After the processes: they hold connections, and a client that still restores would go on.
  const { database } = state
  const left =
    database && state.phase !== 'down' ? await dropDatabase(database, setting) : undefined
  const troubles = [kept, left, await listener(state)].filter((each) => each !== undefined)
  const trouble = troubles.length === 0 ? undefined : troubles.join('; ')
  // A platform that could not be undone may need its files for another attempt.
  if (swept.left.length === 0 && kept === undefined) await removeTree(state, setting)
  if (swept.left.length === 0 && trouble === undefined && state.phase !== 'down') {
    await writeState(setting.dir, {
      ...state,
      phase: 'down',
      takenDown: { from, to: new Date().toISOString() },
    })
  }
  return trouble === undefined ? swept : { ...swept, trouble }
}

/** What the supervisor wrote down since the state was read. */
async function newest(given: PreviewState, dir: string): Promise<PreviewState> {
  const written = await readState(dir).catch(() => undefined)
  if (written?.id !== given.id) return given
  const { leader, incidents } = written
  return { ...given, ...(leader ? { leader } : {}), ...(incidents ? { incidents } : {}) }
}

function added(first: Swept, second: Swept): Swept {
  return { stopped: first.stopped + second.stopped, left: second.left }
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
