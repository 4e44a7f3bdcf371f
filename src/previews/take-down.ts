import type { PreviewState, Undoing } from '../model/preview.ts'
import { rootCause } from '../model/root-cause.ts'
import { providers } from './index.ts'
import { writeState } from './state.ts'
import { sweep } from './sweep.ts'
import type { Swept } from './swept.ts'

/** What a take-down did. `trouble` says what the provider could not undo. */
export type TakenDown = Swept & { trouble?: string }

/**
 * Lets the provider undo what it made, ends every process of the preview, and writes the phase `down`, unless
 * something is left.
 */
export async function takeDown(
  state: PreviewState,
  setting: Undoing,
  graceMs?: number,
): Promise<TakenDown> {
  const provider = providers.find(({ id }) => id === state.provider)
  const trouble = state.phase === 'down' ? undefined : await undo(provider, state, setting)
  const swept = await sweep(state, graceMs)
  if (swept.left.length === 0 && trouble === undefined && state.phase !== 'down') {
    await writeState(setting.dir, { ...state, phase: 'down' })
  }
  return trouble === undefined ? swept : { ...swept, trouble }
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
