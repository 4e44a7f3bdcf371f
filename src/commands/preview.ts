import { UserError } from '../model/errors.ts'
import type { CheckResult } from '../model/result.ts'
import { formatDuration } from '../model/units.ts'
import { detectedPreview } from '../previews/detected-preview.ts'
import { previewDown } from '../previews/down.ts'
import { previewStatus } from '../previews/status.ts'
import { previewUp } from '../previews/up.ts'
import { unmeasured } from '../run-check.ts'
import { clearResults, writeResult } from '../run-folder.ts'
import type { Scene } from '../scene.ts'
import type { Target } from '../set-stage.ts'

const step = { check: { id: 'preview' }, moment: 'main' as const }

/** `rehearse preview up|down|status`. Returns the exit code. */
export async function preview(scene: Scene, rest: readonly string[]): Promise<number> {
  const [action = ''] = rest
  switch (action) {
    case 'up': {
      await clearResults(scene.dir)
      const { mistake } = await takeUp(scene)
      if (mistake) throw mistake
      scene.host.remember('dir', scene.dir)
      return 0
    }
    case 'down': {
      const trouble = await takeDown(scene)
      return trouble === undefined ? 0 : 1
    }
    case 'status': {
      const status = await previewStatus(scene.dir)
      scene.host.show(`${JSON.stringify(status, null, 2)}\n`)
      return status.phase === 'up' ? 0 : 1
    }
    default:
      throw new UserError({
        code: 'unknown-command',
        what: action ? `Unknown command "preview ${action}"` : 'preview needs one more word',
        why: 'rehearse preview knows up, status and down',
        fix: 'Write `rehearse preview up`',
      })
  }
}

/** Brings the preview up and records how that went. A UserError is recorded and returned, not thrown. */
export async function takeUp(
  scene: Scene,
): Promise<{ result: CheckResult; target?: Target; mistake?: UserError }> {
  const { config, host } = scene
  const started = performance.now()
  const { commit } = await host.context()
  try {
    const { provider, options } = config.preview ?? detectedPreview(config.root, scene.log)
    const state = await scene.log.group(`Preview (${provider})`, () =>
      previewUp({
        provider,
        options,
        root: config.root,
        dir: scene.dir,
        env: process.env,
        ...(commit === undefined ? {} : { commit }),
        program: scene.program,
        log: scene.log,
        signal: scene.signal,
      }),
    )
    const durationMs = performance.now() - started
    const url = state.url ?? ''
    const result: CheckResult = {
      check: 'preview',
      moment: 'main',
      outcome: 'pass',
      summary: `${provider}, answered after ${formatDuration(durationMs)}`,
      measurements: [{ metric: 'preview.ready', value: durationMs, unit: 'ms' }],
      findings: [],
      durationMs,
    }
    await writeResult(scene.dir, result)
    host.output('preview-url', url)
    scene.log.line(`preview is up at ${url}`)
    return { result, target: { url: new URL(url), own: state.own } }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const reason = `${error.what}: ${error.why}`
    const result = unmeasured(step, 'error', reason, performance.now() - started)
    await writeResult(scene.dir, result)
    return { result, mistake: error }
  }
}

/** Takes the preview down. Returns what is left of it in words; undefined when nothing is. */
export async function takeDown(scene: Scene): Promise<string | undefined> {
  const { dir, log } = scene
  const { stopped, left, trouble: undone } = await previewDown({ dir, log, env: process.env })
  if (stopped > 0) scene.log.line(`preview is down, ${stopped} processes ended`)
  const names = left.map(({ pid, command }) => `${pid} ${command}`).join('; ')
  const parts = [undone, names && `processes of the preview are still running: ${names}`]
  const trouble = parts.filter(Boolean).join('; ')
  if (trouble === '') return undefined
  scene.log.warn(trouble)
  return trouble
}
