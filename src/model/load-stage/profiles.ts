import type { LoadStage } from '../load-stage.ts'
import { parseStages } from './parse-stages.ts'

/** Loads that people know by name, as the stages that they stand for. */
export const profiles = {
  /** Does it hold at all? */
  smoke: ['steady 30s @ 1x'],
  /** An ordinary day. */
  average: ['warmup 10s @ 1x', 'steady 2m @ 1x'],
  /** The best day so far, three times over. */
  stress: [
    'warmup 10s @ 1x',
    'steady 1m @ 1x',
    'ramp 1m 1x..3x',
    'steady 2m @ 3x',
    'recover 30s @ 1x',
  ],
  /** Named on television. */
  spike: ['warmup 10s @ 1x', 'steady 1m @ 1x', 'spike 10s @ 5x', 'recover 30s @ 1x'],
  /** Does it leak? */
  soak: ['warmup 30s @ 1x', 'soak 20m @ 1x'],
} as const satisfies Record<string, readonly string[]>

export type Profile = keyof typeof profiles
export const profileNames = Object.keys(profiles) as [Profile, ...Profile[]]

/** The stages that a profile stands for. */
export function profileStages(profile: Profile): LoadStage[] {
  const read = parseStages(profiles[profile])
  if ('problem' in read) throw new Error(`the profile ${profile} ${read.problem}`)
  return read
}
