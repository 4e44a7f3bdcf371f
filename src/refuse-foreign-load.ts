import type { Config } from './config/config.ts'
import { planOf } from './plan.ts'
import { readAddress } from './previews/read-address.ts'
import { mayLoad } from './set-stage.ts'

/**
 * Refuses a rehearsal whose target some check may not touch, before the first request goes there. Only an
 * address can be another's: what Rehearse starts is its own.
 */
export function refuseForeignLoad(config: Config): void {
  const address = addressOf(config)
  if (!address) return
  const target = { url: address, own: false }
  for (const { check } of planOf(config)) {
    check.admit?.(address, (url) => mayLoad(url, target, config.allowHosts))
  }
}

/** The address under `preview.url`; undefined for any other preview. Throws a UserError when it is none. */
export function addressOf({ preview }: Config): URL | undefined {
  if (preview?.provider !== 'url') return undefined
  return readAddress((preview.options as { address: string }).address)
}
