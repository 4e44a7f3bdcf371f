import type { CDPSession } from 'puppeteer-core'
import type { Chromium } from '../../../browser/chromium.ts'

const closeMs = 2000
export const viewport = { width: 1280, height: 800 }

/** One page in a context of its own: no cookie, cache or service worker comes from another page. */
export interface Tab {
  session: CDPSession
  /** Of the page itself; its main frame has the same id. */
  targetId: string
  contextId: string
  /** Takes the page and its context away, also when it hangs. Never throws. */
  close(): Promise<void>
}

export async function openTab({ root, clock }: Chromium): Promise<Tab> {
  const { browserContextId: contextId } = await root.send('Target.createBrowserContext', {
    disposeOnDetach: true,
  })
  const close = async () => {
    await clock.within(
      closeMs,
      root.send('Target.disposeBrowserContext', { browserContextId: contextId }),
    )
  }
  try {
    await root.send('Browser.setDownloadBehavior', {
      behavior: 'deny',
      browserContextId: contextId,
    })
    const { targetId } = await root.send('Target.createTarget', {
      url: 'about:blank',
      browserContextId: contextId,
      ...viewport,
    })
    const { sessionId } = await root.send('Target.attachToTarget', { targetId, flatten: true })
    const session = root.connection()?.session(sessionId)
    if (!session) throw new Error('the tab was gone before it was used')
    return { session, targetId, contextId, close }
  } catch (error) {
    await close()
    throw error
  }
}
