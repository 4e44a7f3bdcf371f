import type { Aspect } from '../aspect.ts'
import { body } from './body.ts'
import { cache } from './cache.ts'
import { compressed } from './compressed.ts'
import { header } from './header.ts'
import { healthy } from './healthy.ts'
import { json } from './json.ts'
import { redirects } from './redirects.ts'
import { securityHeaders } from './security-headers.ts'
import { size } from './size.ts'
import { status } from './status.ts'
import { time } from './time.ts'

/** Everything that can be asked of an answer. */
export const aspects: readonly Aspect<unknown, unknown>[] = [
  status,
  time,
  header,
  body,
  json,
  size,
  redirects,
  compressed,
  cache,
  securityHeaders,
  healthy,
]
