import type { PreviewState } from '../model/preview.ts'
import { writeState } from './state.ts'
import { sweep } from './sweep.ts'
import type { Swept } from './swept.ts'

/** Ends what belongs to the state and writes the phase `down`, unless something could not be ended. */
export async function takeDown(state: PreviewState, dir: string, graceMs?: number): Promise<Swept> {
  const swept = await sweep(state, graceMs)
  if (swept.left.length === 0 && state.phase !== 'down') {
    await writeState(dir, { ...state, phase: 'down' })
  }
  return swept
}
