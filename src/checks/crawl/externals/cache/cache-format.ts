import { z } from 'zod'

/** How the schema of every version begins. */
export const cacheFamily = 'rehearse.external-links/'
export const cacheSchema = 'rehearse.external-links/1'
/** What is kept of one cache, and how large its file can get. */
export const cacheEntries = 20_000
export const cacheBytes = 4 * 1024 * 1024

/** Links that answered well: by key, when (epoch seconds) and with which status. Failures are never kept. */
export const CacheFormat = z.strictObject({
  schema: z.literal(cacheSchema),
  checked: z.record(
    z.string().regex(/^[\w-]{27}$/),
    z.tuple([z.int().min(0).max(1e11), z.int().min(200).max(299)]),
  ),
})

export type Checked = z.infer<typeof CacheFormat>['checked']
