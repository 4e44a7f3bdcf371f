import type { LookupAddress } from 'node:dns'
import { isIP } from 'node:net'
import { rootCause } from '../../../../model/root-cause.ts'
import { isAllowed } from './is-allowed.ts'
import { isInsideName } from './is-inside-name.ts'
import { isPublicAddress } from './is-public-address.ts'

/** Finds the addresses of a name. Rejects with the code ENOTFOUND when there is no such name. */
export type Lookup = (hostname: string) => Promise<LookupAddress[]>

export type Resolution =
  | { kind: 'found'; addresses: LookupAddress[] }
  | { kind: 'no-such-host' | 'unresolved' | 'refused'; reason: string }

/** Reserved for documentation and in the public DNS for good (RFC 2606): says whether names resolve at all. */
const control = 'example.com'
const inside = 'is no address of the public internet'

/**
 * Resolves names, each once, so that the addresses that were judged are those that are connected to. Gives
 * only addresses of the public internet, unless the host or the address is allowed.
 */
export class Resolver {
  readonly #lookup: Lookup
  readonly #allow: readonly string[]
  readonly #names = new Map<string, Promise<LookupAddress[]>>()
  #works = false

  constructor(lookup: Lookup, allow: readonly string[]) {
    this.#lookup = lookup
    this.#allow = allow
  }

  /** `hostname` as in a URL, so that an IPv6 address may stand in brackets. */
  async resolve(hostname: string, port: number): Promise<Resolution> {
    const host = hostname.replace(/^\[|\]$/g, '')
    const allowed = isAllowed(this.#allow, host, port)
    const family = isIP(host)
    if (family === 0 && !allowed && isInsideName(host)) {
      return { kind: 'refused', reason: `${host} ${inside}` }
    }
    try {
      const all = family === 0 ? await this.#find(host) : [{ address: host, family }]
      const addresses = all.filter(
        ({ address }) =>
          allowed || isPublicAddress(address) || isAllowed(this.#allow, address, port),
      )
      if (addresses.length > 0) return { kind: 'found', addresses }
      return { kind: 'refused', reason: `${host} ${inside}` }
    } catch (error) {
      return await this.#failed(host, error)
    }
  }

  /** Names that could not be found are looked up again from now on. */
  forgetFailures(): void {
    for (const [name, found] of this.#names) found.catch(() => this.#names.delete(name))
  }

  async #find(name: string): Promise<LookupAddress[]> {
    let found = this.#names.get(name)
    if (!found) {
      found = this.#lookup(name)
      this.#names.set(name, found)
    }
    const addresses = await found
    this.#works = true
    return addresses
  }

  /** Without a working DNS no name exists, and that says nothing about this one. */
  async #failed(host: string, error: unknown): Promise<Resolution> {
    const missing = (error as { code?: unknown } | null)?.code === 'ENOTFOUND'
    if (!missing) return { kind: 'unresolved', reason: rootCause(error) }
    if (!this.#works) await this.#find(control).catch(() => {})
    return this.#works
      ? { kind: 'no-such-host', reason: 'no such host' }
      : { kind: 'unresolved', reason: 'no name can be resolved here' }
  }
}
