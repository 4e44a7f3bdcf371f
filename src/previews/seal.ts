import { scrypt, timingSafeEqual } from 'node:crypto'
import type { Access } from '../model/access.ts'
import type { PreviewState } from '../model/preview.ts'

/** OWASP's least cost for stored passwords: a seal may end in an artifact, and a password may be short. */
const cost = { N: 2 ** 17, r: 8, p: 1, maxmem: 2 ** 28 }

/**
 * Proof that whoever wrote the address of a preview knew what opens it. A later step reads the address from
 * preview.json, which may be anybody's file: without this a forged one would have the secrets sent to its
 * own host.
 */
export async function seal(id: string, address: URL, access: Access): Promise<string> {
  const fields = Object.entries(access.headers).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const key = await new Promise<Buffer>((resolve, reject) => {
    scrypt(JSON.stringify(fields), `${id} ${address.origin}`, 32, cost, (error, derived) =>
      error ? reject(error) : resolve(derived),
    )
  })
  return key.toString('base64url')
}

/** Whether the state was sealed with the same headers and cookies for the address it names. */
export async function isSealed(state: PreviewState, access: Access): Promise<boolean> {
  if (state.seal === undefined || state.url === undefined) return false
  const own = Buffer.from(await seal(state.id, new URL(state.url), access))
  const given = Buffer.from(state.seal)
  return given.length === own.length && timingSafeEqual(given, own)
}
