import { findBrowser, isProgram } from './find-browser.ts'
import type { FoundBrowser } from './found-browser.ts'

/**
 * As `findBrowser`; but where nobody named the browser, and its headless shell stands beside it, that one. It is the
 * same engine of the same version, and takes about a quarter of the work off each page, because it draws no windows.
 */
export async function findWindowless(
  check: string,
  named: string | undefined,
  env: NodeJS.ProcessEnv,
): Promise<FoundBrowser | undefined> {
  const found = await findBrowser(check, named, env)
  if (!found || found.isNamed === true) return found
  const file = shellsBeside(found.file).find(isProgram)
  return file === undefined ? found : { ...found, file }
}

/** Where Debian, Puppeteer and Playwright put the shell of a browser. */
export function shellsBeside(file: string): string[] {
  return [
    `${file}-headless-shell`,
    file.replace(
      /([\\/])chrome([\\/][^\\/]+[\\/])chrome-([^\\/]+[\\/])chrome(\.exe)?$/,
      '$1chrome-headless-shell$2chrome-headless-shell-$3chrome-headless-shell$4',
    ),
    file.replace(
      /chromium-(\d+[\\/]chrome-linux[\\/])chrome$/,
      'chromium_headless_shell-$1headless_shell',
    ),
    file.replace(
      /chromium-(\d+[\\/])chrome-linux64([\\/])chrome$/,
      'chromium_headless_shell-$1chrome-headless-shell-linux64$2chrome-headless-shell',
    ),
  ].filter((place) => place !== file)
}
