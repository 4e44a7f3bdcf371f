import type { Chromium } from '../../../browser/chromium.ts'
import { Activity } from './activity.ts'
import { Gate, type GateSettings } from './gate.ts'
import { openTab, type Tab } from './tab.ts'
import { Watch } from './watch.ts'

/** An empty tab in which nothing that a page does goes unheard. */
export interface WatchedTab {
  chromium: Chromium
  tab: Tab
  activity: Activity
  gate: Gate
  watch: Watch
  /** Listens no more and takes the tab away. Never throws. */
  close: () => Promise<void>
}

/** Throws when the browser gives none. */
export async function openWatchedTab(
  chromium: Chromium,
  settings: GateSettings,
): Promise<WatchedTab> {
  const gate = new Gate(settings)
  const activity = new Activity()
  const tab = await openTab(chromium)
  const watch = new Watch(activity, gate, tab)
  const close = async (): Promise<void> => {
    watch.end()
    await tab.close()
  }
  try {
    await watch.begin(chromium.root)
    const cookies = gate.cookies()
    if (cookies.length > 0) {
      await chromium.root.send('Storage.setCookies', { cookies, browserContextId: tab.contextId })
    }
    return { chromium, tab, activity, gate, watch, close }
  } catch (error) {
    await close()
    throw error
  }
}
