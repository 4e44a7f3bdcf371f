import path from 'node:path'
import {
  Browser,
  ChromeReleaseChannel,
  computeSystemExecutablePath,
  detectBrowserPlatform,
} from '@puppeteer/browsers'

/** The newest kind of name first; Edge is a Chromium too. */
const names = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
]

/** Where an installed Chrome, Chromium or Edge may stand on this machine, the likeliest first. */
export function installedBrowsers(env: NodeJS.ProcessEnv): string[] {
  const folders = (env['PATH'] ?? '')
    .split(path.delimiter)
    .filter((folder) => path.isAbsolute(folder))
  const onPath = names.flatMap((name) => folders.map((folder) => path.join(folder, name)))
  return [...(process.platform === 'win32' ? [] : onPath), ...standardPlaces()]
}

function standardPlaces(): string[] {
  const platform = detectBrowserPlatform()
  if (!platform) return []
  try {
    const channel = ChromeReleaseChannel.STABLE
    const chrome = computeSystemExecutablePath({ browser: Browser.CHROME, platform, channel })
    const chromium = '/Applications/Chromium.app/Contents/MacOS/Chromium'
    return process.platform === 'darwin' ? [chrome, chromium] : [chrome]
  } catch {
    // There is no such place for this machine, as on Linux with an ARM processor.
    return []
  }
}
