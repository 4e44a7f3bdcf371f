import { createHash } from 'node:crypto'

/** A URL in the cache, of fixed length: a cache that many jobs may read shows no address with a secret in it. */
export function cacheKey(url: string): string {
  return createHash('sha256').update(url).digest('base64url').slice(0, 27)
}
