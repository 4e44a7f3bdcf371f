import { UserError } from './model/errors.ts'
import type { PreviewState } from './model/preview.ts'
import { redact } from './model/redact.ts'
import type { CheckResult } from './model/result.ts'
import { rootCause } from './model/root-cause.ts'
import { formatDuration } from './model/units.ts'
import { detectedPreview } from './previews/detected-preview.ts'
import { previewUp } from './previews/up.ts'
import { writeResult } from './run-folder.ts'
import type { Scene } from './scene.ts'
import type { Target } from './set-stage.ts'
import { shownUrl } from './shown-url.ts'
import { takeDown } from './take-down.ts'
import { previewSubject, unmeasured } from './unmeasured.ts'

/** How a preview came up. Without a target it did not, and the mistake says why. */
export interface TakenUp {
  result: CheckResult
  up?: { target: Target; state: PreviewState }
  mistake?: UserError
}

/** Brings the preview up and records how that went. A UserError is recorded and returned, not thrown. */
export async function takeUp(scene: Scene): Promise<TakenUp> {
  const { config, dir, log, program, signal } = scene
  const { commit } = scene.context
  const started = performance.now()
  let state: PreviewState | undefined
  try {
    const { provider, options, database } = previewOf(scene)
    state = await log.group(`Preview (${provider})`, () =>
      previewUp({
        provider,
        options,
        ...(database === undefined ? {} : { database }),
        root: config.root,
        dir,
        env: process.env,
        ...(commit === undefined ? {} : { commit }),
        program,
        log,
        signal,
      }),
    )
    const durationMs = performance.now() - started
    const result: CheckResult = {
      check: 'preview',
      moment: 'main',
      outcome: 'pass',
      summary: `${provider}, answered after ${formatDuration(durationMs)}`,
      measurements: [{ metric: 'preview.ready', value: durationMs, unit: 'ms' }],
      findings: [],
      durationMs,
    }
    await writeResult(dir, result, { commit })
    const url = new URL(state.url ?? '')
    scene.host.output('preview-url', url.href)
    log.line(`preview is up at ${shownUrl(url)}`)
    return { result, up: { target: { url, own: state.own }, state } }
  } catch (error) {
    // It is up, but nobody will hear of it: a full disk, for one.
    if (state) await takeDown(scene, state).catch((failed) => log.warn(rootCause(failed)))
    if (!(error instanceof UserError)) throw error
    const reason = redact(`${error.what}: ${error.why}`)
    const result = unmeasured(previewSubject, 'error', reason, performance.now() - started)
    await writeResult(dir, result, { commit })
    return { result, mistake: error }
  }
}

function previewOf({ config, log }: Scene): NonNullable<Scene['config']['preview']> {
  return config.preview ?? detectedPreview(config.root, log)
}
