import { NotTested } from '../model/not-tested.ts'
import { UserError } from '../model/errors.ts'

const install = 'npx -y @puppeteer/browsers install chrome@stable --path "$HOME/.cache/puppeteer"'

/**
 * What a missing browser amounts to for a check: a mistake where somebody relies on it, else a check that is skipped,
 * and says so. Never a pass.
 */
export function noBrowser(
  check: string,
  wanted: 'optional' | 'required' | undefined,
  isAsked: boolean,
): Error {
  const isRequired = wanted === undefined ? isAsked : wanted === 'required'
  if (!isRequired)
    return new NotTested('no browser: neither Chrome nor Chromium was found on this machine')
  return new UserError({
    code: 'browser-missing',
    what: `There is no browser for the check "${check}"`,
    why: `Neither Chrome nor Chromium was found on this machine; \`${install}\` installs one`,
    fix: `Run ${install} before, name one with ${check}.chrome-path or CHROME_PATH, or set ${check}.browser to optional`,
  })
}
