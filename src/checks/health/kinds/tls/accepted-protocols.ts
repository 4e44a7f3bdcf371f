import { failureOf } from '../../connecting/failure.ts'
import type { Place } from '../../connecting/place.ts'
import { type Protocol, protocols } from './asked.ts'
import { handshake, type Limits } from '../../connecting/handshake.ts'

/**
 * The protocols that a server accepts, the oldest first, each tried alone. Called where a handshake has been
 * possible: whatever ends this one, but for what says nothing of the server, is a refusal. Rejects otherwise.
 */
export async function acceptedProtocols(
  place: Place,
  serverName: string | undefined,
  limits: Limits,
): Promise<Protocol[]> {
  const accepted: Protocol[] = []
  for (const [version, name] of Object.entries(protocols) as [
    Protocol,
    (typeof protocols)[Protocol],
  ][]) {
    const how = { minVersion: name, maxVersion: name, ciphers: 'DEFAULT@SECLEVEL=0', ca: [] }
    try {
      await handshake(place, serverName, how, limits, () => {})
      accepted.push(version)
    } catch (error) {
      const { code, why, unknown } = failureOf(error)
      limits.signal.throwIfAborted()
      const refused = !unknown && code !== 'ECONNREFUSED' && !why.startsWith('no handshake within')
      if (!refused) throw error
    }
  }
  if (accepted.length === 0) throw new Error('it accepts no protocol when that is offered alone')
  return accepted
}
