import { readdir } from 'node:fs/promises'
import { homedir } from 'node:os'
import path from 'node:path'
import { Browser, getInstalledBrowsers } from '@puppeteer/browsers'
import type { FoundBrowser } from './found-browser.ts'

/** Programs within a folder of Playwright's cache, by platform. */
const inPlaywright = [
  'chrome-linux/chrome',
  'chrome-linux64/chrome',
  'chrome-linux/headless_shell',
  'chrome-headless-shell-linux64/chrome-headless-shell',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-win/chrome.exe',
  'chrome-win64/chrome.exe',
]

/** Browsers that Playwright and Puppeteer have downloaded, the newest of each first. */
export async function cachedBrowsers(env: NodeJS.ProcessEnv): Promise<FoundBrowser[]> {
  return [...(await ofPlaywright(env)), ...(await ofPuppeteer(env))]
}

async function ofPlaywright(env: NodeJS.ProcessEnv): Promise<FoundBrowser[]> {
  const cache = env['PLAYWRIGHT_BROWSERS_PATH'] ?? path.join(cacheFolder(env), 'ms-playwright')
  const names = await readdir(cache).catch(() => [])
  return names
    .filter((name) => /^chromium(?:_headless_shell)?-\d+$/.test(name))
    .toSorted((one, other) => revision(other) - revision(one))
    .flatMap((name) => inPlaywright.map((inside) => path.join(cache, name, inside)))
    .map((file) => ({ file, source: 'the cache of Playwright' }))
}

function revision(name: string): number {
  return Number(name.split('-').at(-1))
}

/** Where Puppeteer keeps what it downloads. */
export function puppeteerCache(env: NodeJS.ProcessEnv): string {
  return env['PUPPETEER_CACHE_DIR'] ?? path.join(homedir(), '.cache', 'puppeteer')
}

async function ofPuppeteer(env: NodeJS.ProcessEnv): Promise<FoundBrowser[]> {
  const found = await getInstalledBrowsers({ cacheDir: puppeteerCache(env) }).catch(() => [])
  const kinds: readonly Browser[] = [Browser.CHROME, Browser.CHROMEHEADLESSSHELL, Browser.CHROMIUM]
  return found
    .filter(({ browser }) => kinds.includes(browser))
    .toSorted(
      (one, other) =>
        other.buildId.localeCompare(one.buildId, 'en', { numeric: true }) ||
        kinds.indexOf(one.browser) - kinds.indexOf(other.browser),
    )
    .map(({ executablePath: file }) => ({ file, source: 'the cache of Puppeteer' }))
}

function cacheFolder(env: NodeJS.ProcessEnv): string {
  if (process.platform === 'darwin') return path.join(homedir(), 'Library', 'Caches')
  if (process.platform === 'win32')
    return env['LOCALAPPDATA'] ?? path.join(homedir(), 'AppData', 'Local')
  return env['XDG_CACHE_HOME'] ?? path.join(homedir(), '.cache')
}
