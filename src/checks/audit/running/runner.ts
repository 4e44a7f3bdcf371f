import { rootCause } from '../../../model/root-cause.ts'
import { type ReadResult, readResult } from './read-result.ts'
import { runOnce, type RunSettings } from './run-once.ts'

/** A run, and what it was read from. */
export interface Ran extends ReadResult {
  text: string
  product: string
}

export interface RunnerSettings extends Omit<RunSettings, 'url' | 'access'> {
  /** What a page may fail before it is given up. */
  retries: number
}

/** The runs of one page on one side. A run that fails is done once more; a second failure is thrown. */
export class Runner {
  readonly #settings: RunnerSettings
  #left: number

  constructor(settings: RunnerSettings) {
    this.#settings = settings
    this.#left = settings.retries
  }

  async run(
    site: { url: URL; access?: Readonly<Record<string, string>> },
    path: string,
  ): Promise<Ran> {
    const { retries: _, ...settings } = this.#settings
    const url = `${site.url.origin}${path}`
    for (;;) {
      try {
        const order = { ...settings, url, ...(site.access ? { access: site.access } : {}) }
        const { text, product } = await runOnce(order)
        return { ...readResult(text, site.url.origin), text, product }
      } catch (error) {
        if (settings.signal.aborted || this.#left-- <= 0)
          throw new Error(rootCause(error), { cause: error })
      }
    }
  }
}
