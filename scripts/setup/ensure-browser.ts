import { Browser, install } from '@puppeteer/browsers'
import { puppeteerCache } from '../../src/browser/cached-browsers.ts'
import { findBrowser } from '../../src/browser/find-browser.ts'
import { rootCause } from '../../src/model/root-cause.ts'
import { canInstallChromium, installChromium } from './debian-chromium.ts'

/** The Chrome for Testing that the pinned puppeteer-core is made for. */
const buildId = '156.0.8078.47'

/**
 * Sees to it that there is a browser for the visits of pages: one that is found, else Debian's where root may install
 * it, which brings its libraries along, else a Chrome of its own in Puppeteer's cache. Says what it does. Without any
 * it says so and goes on: what needs a browser is then skipped, and says so too.
 */
export async function ensureBrowser(): Promise<void> {
  if (await findBrowser('pages', undefined, process.env)) return
  const reasons: string[] = []
  for (const { name, work } of await ways()) {
    console.error(`No Chrome or Chromium found. ${name} (once, about a minute)…`)
    try {
      await work()
      if (await findBrowser('pages', undefined, process.env)) return
      reasons.push('it is not found where it should be')
    } catch (error) {
      reasons.push(rootCause(error).replaceAll(/\s+/g, ' '))
    }
  }
  console.error(
    [
      'No browser: what needs one is skipped.',
      `Why: there is none, and none could be installed: ${reasons.join('; ')}`,
      'Fix: install Chrome or Chromium, or set CHROME_PATH, and try again',
    ].join('\n'),
  )
}

interface Way {
  name: string
  work: () => Promise<unknown>
}

async function ways(): Promise<Way[]> {
  const download: Way = {
    name: `Downloading Chrome for Testing ${buildId} to Puppeteer's cache`,
    work: () =>
      install({ browser: Browser.CHROME, buildId, cacheDir: puppeteerCache(process.env) }),
  }
  if (!(await canInstallChromium())) return [download]
  return [{ name: "Installing Debian's chromium with apt-get", work: installChromium }, download]
}
