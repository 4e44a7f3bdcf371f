import type { CDPSession } from 'puppeteer-core'

/** Runs a script of ours in a world of its own: what the page did to its own built-ins does not reach it. */
export class World {
  readonly #session: CDPSession
  readonly #frameId: string
  #contextId: number | undefined

  constructor(session: CDPSession, frameId: string) {
    this.#session = session
    this.#frameId = frameId
  }

  /** The value of an expression, awaited where it is a promise. Throws when our own script failed. */
  async evaluate(expression: string): Promise<unknown> {
    const contextId = (this.#contextId ??= await this.#open())
    const { result, exceptionDetails } = await this.#session.send('Runtime.evaluate', {
      expression,
      contextId,
      returnByValue: true,
      awaitPromise: true,
      silent: true,
    })
    if (exceptionDetails) {
      throw new Error(
        `our own script failed: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`,
      )
    }
    return result.value as unknown
  }

  async #open(): Promise<number> {
    const { executionContextId } = await this.#session.send('Page.createIsolatedWorld', {
      frameId: this.#frameId,
      worldName: 'rehearse',
    })
    return executionContextId
  }
}
