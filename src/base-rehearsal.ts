import { accessOf, refuseUnproven } from './access-of.ts'
import { baseDirOf, baseScene } from './base-scene.ts'
import { baseFolder } from './base-folder.ts'
import { readState } from './files/preview-state.ts'
import { UserError } from './model/errors.ts'
import type { PreviewState } from './model/preview.ts'
import { redact } from './model/redact.ts'
import { rootCause } from './model/root-cause.ts'
import type { BaseSite } from './model/stage.ts'
import type { Step } from './plan.ts'
import { isServing } from './previews/is-serving.ts'
import { thisProcess } from './processes/this-process.ts'
import { type Ran, runCheck } from './run-check.ts'
import { writeResult } from './run-folder.ts'
import type { Scene } from './scene.ts'
import type { Target } from './set-stage.ts'
import { takeDown } from './take-down.ts'
import { takeUp } from './take-up.ts'
import { unmeasured } from './unmeasured.ts'

/** The base, ready to be asked. */
interface BaseSide {
  scene: Scene
  target: Target
}

/**
 * The base beside the head, asked by those checks that can be compared. It comes up when the head has something
 * to compare, so that a good change costs no second preview. Whatever goes wrong with it is recorded as the
 * base's result, and is never the head's fault.
 */
export class BaseRehearsal {
  readonly #scene: Scene
  readonly #isPreview: boolean
  #side: Promise<BaseSide> | undefined
  #brought: PreviewState | undefined

  /** `isPreview`: the head is the preview of this run folder, so that one in `base/` is its base. */
  constructor(scene: Scene, { isPreview }: { isPreview: boolean }) {
    this.#scene = scene
    this.#isPreview = isPreview
  }

  /**
   * The base for a check that needs both at once: the one that is up, or one that comes up where the config says so.
   * Undefined where there is none. Rejects when it cannot come up.
   */
  async site(): Promise<BaseSite | undefined> {
    const dir = baseDirOf(this.#scene.dir)
    const isUp = this.#isPreview && (await isBeside(dir))
    if (!isUp && !this.#scene.config.base.preview) return undefined
    const { target } = await this.#sideAt(dir, isUp)
    const { url, access } = target
    return { url, ...(access === undefined ? {} : { access: access.headers }) }
  }

  /** Asks the base what the head was asked, and records it in the run folder of the base. Never throws. */
  async measure(step: Step, { result, facts }: Ran): Promise<void> {
    const { signal, log, config, hide } = this.#scene
    if (!step.check.comparable || facts === undefined || signal.aborted) return
    const dir = baseDirOf(this.#scene.dir)
    try {
      const isUp = this.#isPreview && (await isBeside(dir))
      if (!isUp && !(config.base.preview && result.findings.length > 0)) return
      const { scene, target } = await this.#sideAt(dir, isUp)
      await runCheck(scene, step, target, [], { head: facts })
    } catch (error) {
      if (signal.aborted) return
      const why = error instanceof UserError ? `${error.what}: ${error.why}` : rootCause(error)
      const reason = redact(hide(why))
      log.warn(`The base could not be asked: ${reason}`)
      await writeResult(dir, unmeasured(step, 'error', reason)).catch((failed: unknown) =>
        log.warn(rootCause(failed)),
      )
    }
  }

  /** Takes down what came up for this alone. Never throws. */
  async end(): Promise<void> {
    const state = this.#brought
    if (!state) return
    this.#brought = undefined
    this.#side = undefined
    const here = { ...this.#scene, dir: baseDirOf(this.#scene.dir) }
    await takeDown(here, state, 'preview of the base').catch((error: unknown) =>
      this.#scene.log.warn(rootCause(error)),
    )
  }

  /** Tried once: a base that did not come up does not for the next check either. */
  async #sideAt(dir: string, isUp: boolean): Promise<BaseSide> {
    this.#side ??= isUp ? this.#beside(dir) : this.#bringUp()
    return await this.#side
  }

  /** The one that is up already, and stays so. */
  async #beside(dir: string): Promise<BaseSide> {
    const state = await readState(dir)
    if (state?.url === undefined) throw new Error('its preview is gone')
    const access = accessOf(this.#scene)
    if (access) await refuseUnproven(state, access)
    const opened = access === undefined ? {} : { access }
    return await this.#sideOf(state, { url: new URL(state.url), own: false, ...opened })
  }

  async #bringUp(): Promise<BaseSide> {
    // What a step tells those after it is about the head.
    const host = { ...this.#scene.host, output: () => {} }
    const [scene, base] = baseScene({ ...this.#scene, host }, 'base')
    const { up, mistake, result } = await takeUp(scene, thisProcess(), base)
    if (!up) throw mistake ?? new Error(result.reason)
    this.#brought = up.state
    return await this.#sideOf(up.state, up.target)
  }

  async #sideOf(state: PreviewState, target: Target): Promise<BaseSide> {
    const { commit: _, ...context } = this.#scene.context
    const { commit } = state
    const scene = {
      ...this.#scene,
      dir: baseDirOf(this.#scene.dir),
      context: commit === undefined ? context : { ...context, commit },
    }
    const folder = await baseFolder(this.#scene, state)
    return { scene, target: { ...target, preview: state, folder } }
  }
}

/** Whether a base is up. One whose processes Rehearse kept alive, and which have ended all the same, is not. */
async function isBeside(dir: string): Promise<boolean> {
  const state = await readState(dir)
  if (state?.phase !== 'up') return false
  return state.supervisor === undefined || isServing(state)
}
