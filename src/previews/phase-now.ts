import type { PreviewState } from '../model/preview.ts'

/**
 * The phase of a preview by what is seen of it: what was killed cannot say so in its file. Alive are its
 * processes or its supervisor; one that lives but does not listen at its port is being started again, unless
 * its supervisor gave it up.
 */
export function phaseNow(
  state: Pick<PreviewState, 'phase' | 'own' | 'incidents'>,
  seen: { alive: boolean; listening: boolean | undefined },
): PreviewState['phase'] {
  if (!state.own || seen.listening !== false || state.phase === 'down') return state.phase
  if (!seen.alive || state.incidents?.at(-1)?.outcome === 'gave-up') return 'down'
  return 'starting'
}
