import { isIP } from 'node:net'
import type { Stage } from '../../model/stage.ts'
import { notLoopback } from './admit.ts'
import { requireConsent } from './consent.ts'
import { readConsent } from './engine/read-consent.ts'
import { isLoopbackAddress } from '../../model/loopback.ts'
import { pinAddress, type Resolve } from './engine/wire/pin-address.ts'
import type { PinnedTarget } from './engine/wire/pinned-target.ts'

type Part = Pick<Stage, 'target' | 'access' | 'allowHosts' | 'isOwn' | 'caller' | 'signal'>

/**
 * The one address that every request of the load goes to. A site that Rehearse did not start and that is not on
 * this machine must consent to the load itself: allow-hosts alone is the word of whoever wrote it. Throws the
 * UserErrors `load-not-allowed` and `load-not-consented`, and when the name does not resolve.
 */
export async function pinTarget(
  stage: Part,
  run: string,
  resolve?: Resolve,
): Promise<PinnedTarget> {
  const { target, access, allowHosts, signal } = stage
  const protocol = target.protocol === 'https:' ? 'https:' : 'http:'
  const port = Number(target.port) || (protocol === 'https:' ? 443 : 80)
  const address = await pinAddress(target.hostname, port, resolve)
  const name = target.hostname.replace(/^\[|\]$/g, '')
  const pinned: PinnedTarget = {
    protocol,
    address,
    port,
    hostname: target.hostname,
    ...(isIP(name) === 0 ? { servername: name } : {}),
    headers: { Host: target.host, 'User-Agent': 'Rehearse', 'X-Rehearse-Run': run, ...access },
    ...(access === undefined ? {} : { verified: true }),
  }
  if (stage.isOwn(target) || isLoopbackAddress(address)) return pinned
  // Then it was let in as a name of this machine, which it is not.
  if (!allowHosts.includes(target.host) && !allowHosts.includes(target.hostname)) {
    throw notLoopback(target, address)
  }
  const { repository } = stage.caller
  const caller = { repository, token: process.env['REHEARSE_LOAD_TOKEN'] }
  requireConsent(target, await readConsent(pinned, signal), caller)
  return pinned
}
