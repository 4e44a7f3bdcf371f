import { accessOf } from './access-of.ts'
import type { Config } from './config/config.ts'
import { UserError } from './model/errors.ts'
import { readState } from './files/preview-state.ts'
import type { PreviewSetting, PreviewState, ProcessRef } from './model/preview.ts'
import { redact } from './model/redact.ts'
import type { CheckResult } from './model/result.ts'
import { rootCause } from './model/root-cause.ts'
import { formatDuration } from './model/units.ts'
import { baseMistake } from './previews/base-mistake.ts'
import { baseSetting } from './previews/base-setting.ts'
import { detectedPreview } from './previews/detected-preview.ts'
import { refuseBase } from './previews/refuse-base.ts'
import { previewUp } from './previews/up.ts'
import { writeResult } from './run-folder.ts'
import type { Base } from './base-scene.ts'
import type { Scene } from './scene.ts'
import type { Target } from './set-stage.ts'
import { shownUrl } from './shown-url.ts'
import { takeDown } from './take-down.ts'
import { readWatchdog } from './read-watchdog.ts'
import { previewSubject, unmeasured } from './unmeasured.ts'

/** How a preview came up. Without a target it did not, and the mistake says why. */
export interface TakenUp {
  result: CheckResult
  up?: { target: Target; state: PreviewState }
  mistake?: UserError
}

/**
 * Brings the preview up and records how that went. `owner` is the process without which it has no purpose. A
 * UserError is recorded and returned, not thrown. The base comes up as the head is configured or detected, so
 * that both are built alike.
 */
export async function takeUp(
  scene: Scene,
  owner: ProcessRef | undefined,
  base?: Base,
): Promise<TakenUp> {
  const { config, dir, log, program, signal } = scene
  const { commit } = scene.context
  const started = performance.now()
  const startedAt = new Date().toISOString()
  let state: PreviewState | undefined
  try {
    const { watchdog, env } = readWatchdog(config.watchdog, process.env)
    const preview: NonNullable<Config['preview']> =
      config.preview ?? detectedPreview(config.root, log)
    const { provider, options, database } = preview
    const access = accessOf(scene)
    if (base) refuseBase(preview, await readState(base.headDir))
    const move = base && ((at: PreviewSetting) => baseSetting(at, { ref: base.ref, provider }))
    state = await log.group(`Preview${base ? ' of the base' : ''} (${provider})`, () =>
      previewUp({
        provider,
        options,
        ...(database === undefined ? {} : { database }),
        root: config.root,
        dir,
        env,
        watchdog: { ...watchdog, ...(owner ? { owner } : {}) },
        ...(move ? { move } : commit === undefined ? {} : { commit }),
        program,
        ...(access === undefined ? {} : { access }),
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
      startedAt,
      endedAt: new Date().toISOString(),
    }
    await writeResult(dir, result, { commit: state.commit })
    const url = new URL(state.url ?? '')
    scene.host.output('preview-url', url.href)
    log.line(`preview${base ? ' of the base' : ''} is up at ${shownUrl(url)}`)
    const opened = access === undefined ? {} : { access }
    // Where the files of the base are, whoever asks it finds out.
    const folder = base ? undefined : config.root
    const target = { url, own: state.own, preview: state, folder, ...opened }
    return { result, up: { target, state } }
  } catch (error) {
    // It is up, but nobody will hear of it: a full disk, for one.
    if (state) await takeDown(scene, state).catch((failed) => log.warn(rootCause(failed)))
    if (!(error instanceof UserError)) throw error
    const mistake = base ? baseMistake(error) : error
    const reason = redact(scene.hide(`${mistake.what}: ${mistake.why}`))
    const result = {
      ...unmeasured(previewSubject, 'error', reason, performance.now() - started),
      startedAt,
      endedAt: new Date().toISOString(),
    }
    await writeResult(dir, result, base ? {} : { commit })
    return { result, mistake }
  }
}
