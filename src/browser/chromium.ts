import type { Browser, CDPSession } from 'puppeteer-core'
import { rootCause } from '../model/root-cause.ts'
import { signalGroup } from '../processes/signal-group.ts'
import { CalmClock } from './calm-clock.ts'
import { browserFlags } from './flags.ts'

/** How long the browser may take to start, and to answer anything that no page can delay. */
const startMs = 30_000
const answerMs = 60_000
const closeMs = 5000

export interface LaunchSettings {
  file: string
  forbidden: readonly string[]
  /** Flags of a test. */
  flags?: readonly string[]
}

/** A running browser, spoken to by the protocol alone: no script of ours runs in a page before it is asked for. */
export class Chromium {
  readonly #browser: Browser
  readonly root: CDPSession
  readonly product: string
  readonly clock: CalmClock
  #isGone = false

  private constructor(browser: Browser, root: CDPSession, product: string) {
    this.#browser = browser
    this.root = root
    this.product = product
    this.clock = new CalmClock(() => root.send('Browser.getVersion'))
    // Puppeteer listens to its pipes only until it is disconnected; one that breaks after that would end us.
    for (const pipe of browser.process()?.stdio ?? []) pipe?.on('error', () => {})
    browser.on('disconnected', () => {
      this.#isGone = true
      this.clock.stop()
    })
  }

  /** Throws when it does not start, with the reason that it gave. */
  static async launch({ file, forbidden, flags = [] }: LaunchSettings): Promise<Chromium> {
    const { launch, TargetType } = await import('puppeteer-core')
    const isRoot = process.getuid?.() === 0
    const browser = await launch({
      executablePath: file,
      headless: true,
      pipe: true,
      args: [...browserFlags(forbidden, isRoot), ...flags],
      timeout: startMs,
      protocolTimeout: answerMs,
      // Tabs are attached to one by one; puppeteer itself is to leave them alone.
      targetFilter: (target) => target.type() === TargetType.BROWSER,
      waitForInitialPage: false,
      acceptInsecureCerts: false,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    }).catch((error: unknown) => {
      throw new Error(`the browser ${file} does not start: ${firstLines(rootCause(error))}`, {
        cause: error,
      })
    })
    try {
      const root = await browser.target().createCDPSession()
      await root.send('Target.setDiscoverTargets', { discover: true })
      return new Chromium(browser, root, await browser.version())
    } catch (error) {
      await browser.close().catch(() => {})
      throw error
    }
  }

  /** Whether it has ended or lost the connection. */
  get isGone(): boolean {
    return this.#isGone
  }

  /** Ends it and its processes. Never throws. */
  async close(): Promise<void> {
    this.clock.stop()
    const child = this.#browser.process()
    let timer: NodeJS.Timeout | undefined
    const late = new Promise((resolve) => {
      timer = setTimeout(resolve, closeMs)
    })
    await Promise.race([this.#browser.close().catch(() => {}), late])
    clearTimeout(timer)
    const lives = child?.exitCode === null && child.signalCode === null
    // Debian starts it by a script, so that the child is not the browser; puppeteer makes it lead a group.
    if (lives && child.pid !== undefined) signalGroup(child.pid, 'SIGKILL')
  }
}

function firstLines(text: string): string {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 3)
    .join('; ')
    .slice(0, 500)
}
