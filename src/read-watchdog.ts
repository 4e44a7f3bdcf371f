import { UserError } from './model/errors.ts'
import type { Watchdog } from './model/preview.ts'
import type { WatchdogOptions } from './model/watchdog.ts'
import { watchdogOf } from './previews/default-watchdog.ts'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The watchdog with the address of its webhook, and the environment without that: it is no business of the code
 * under test. Throws the UserError `watchdog-webhook`.
 */
export function readWatchdog(
  options: WatchdogOptions,
  env: Environment,
): { watchdog: Watchdog; env: Record<string, string | undefined> } {
  const watchdog = watchdogOf(options)
  const { webhook: name, format } = options
  if (name === undefined) return { watchdog, env: { ...env } }
  const { [name]: address = '', ...others } = env
  const protocol = URL.parse(address.trim())?.protocol
  if (protocol !== 'http:' && protocol !== 'https:') {
    throw new UserError({
      code: 'watchdog-webhook',
      what: `The webhook of the watchdog has no address`,
      why: `watchdog.webhook names the variable ${name}, ${address === '' ? 'which is not set' : 'whose value is no http(s) address'}`,
      fix: `Set ${name} in the env of the step, from a secret, or remove watchdog.webhook`,
    })
  }
  return { watchdog: { ...watchdog, webhook: { url: address.trim(), format } }, env: others }
}
