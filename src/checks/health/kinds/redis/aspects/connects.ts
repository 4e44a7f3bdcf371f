import type { AspectFor } from '../../../databases/aspect.ts'
import { connects as judged } from '../../../databases/aspects/connects.ts'
import type { RedisSession } from '../session.ts'

/** Whoever is let in has been answered a PING. */
export const connects: AspectFor<RedisSession, typeof judged> = {
  ...judged,
  see: ({ connectMs }) => Promise.resolve({ seen: { ms: connectMs } }),
}
