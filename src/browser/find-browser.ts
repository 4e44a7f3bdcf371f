import { accessSync, constants, statSync } from 'node:fs'
import path from 'node:path'
import { UserError } from '../model/errors.ts'
import { visible } from '../model/visible.ts'
import { cachedBrowsers } from './cached-browsers.ts'
import type { FoundBrowser } from './found-browser.ts'
import { installedBrowsers } from './installed-browsers.ts'

/**
 * The browser for a check: the one that its options name, else what the environment names, else one that is installed,
 * else one in the caches of Playwright and Puppeteer. Undefined when there is none. Throws the UserError
 * `browser-not-found` for a name that leads nowhere.
 */
export async function findBrowser(
  check: string,
  named: string | undefined,
  env: NodeJS.ProcessEnv,
): Promise<FoundBrowser | undefined> {
  const told = [
    { source: `${check}.chrome-path`, file: named },
    { source: 'CHROME_PATH', file: env['CHROME_PATH'] },
  ].find(({ file }) => file !== undefined && file !== '')
  if (told?.file !== undefined) {
    if (!isProgram(told.file)) throw notFound(told.source, told.file)
    return { file: path.resolve(told.file), source: told.source, isNamed: true }
  }
  // Images of CI systems set these, at times for what is not there.
  for (const source of ['PUPPETEER_EXECUTABLE_PATH', 'CHROME_BIN']) {
    const file = env[source]
    if (file && isProgram(file)) return { file, source, isNamed: true }
  }
  const installed = installedBrowsers(env).find(isProgram)
  if (installed !== undefined) return { file: installed, source: 'installed' }
  return (await cachedBrowsers(env)).find(({ file }) => isProgram(file))
}

/** Whether a file is there that may be run. */
export function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}

function notFound(source: string, file: string): UserError {
  return new UserError({
    code: 'browser-not-found',
    what: `There is no browser at ${visible(file)}`,
    why: `${source} names it, but no program stands there`,
    fix: 'Correct the path, or leave it out so that an installed Chrome or Chromium is looked for',
  })
}
