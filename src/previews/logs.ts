import { setTimeout as delay } from 'node:timers/promises'
import { readState } from '../files/preview-state.ts'
import type { LogsSetting, PreviewState } from '../model/preview.ts'
import { cleanLine } from '../processes/clean-line.ts'
import { hideSecrets } from '../processes/hide-secrets.ts'
import { notOursError } from './not-ours-error.ts'
import { withPreview } from './with-preview.ts'

const lineLimit = 2000
const lookEveryMs = 1000

/**
 * Shows what the preview of a run folder wrote: clean lines of at most 2000 characters, without terminal
 * sequences and secrets. Following ends with the signal, or soon after the preview went down. Throws the
 * UserErrors of `withPreview`, `preview-not-ours`, `preview-log-missing` and those of the provider.
 */
export async function previewLogs(request: LogsSetting): Promise<void> {
  await withPreview(request.dir, async (state, provider) => {
    if (provider.logs === undefined) throw notOursError(provider.id, 'logs')
    const hide = hideSecrets(request.env)
    const over = new AbortController()
    const signal = AbortSignal.any([request.signal, over.signal])
    const watched = request.follow ? untilDown(state, request.dir, over) : undefined
    const show = (lines: readonly string[]) =>
      // Hidden twice: a terminal sequence may stand inside a secret, and cleaning may cut one.
      request.show(lines.map((line) => hide(cleanLine(hide(line), lineLimit))))
    try {
      await provider.logs(state, { ...request, signal, show })
    } finally {
      over.abort()
      await watched
    }
  })
}

/** Aborts when the preview is down or its run folder holds another or none. */
async function untilDown({ id }: PreviewState, dir: string, over: AbortController): Promise<void> {
  const { signal } = over
  while (!signal.aborted) {
    const state = await readState(dir).catch(() => undefined)
    if (state?.id !== id || state.phase === 'down') return over.abort()
    await delay(lookEveryMs, undefined, { signal }).catch(() => undefined)
  }
}
