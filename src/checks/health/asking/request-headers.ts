import { z } from 'zod'
import { FromVariable } from '../../../model/access.ts'

/** RFC 9110, 5.6.2. */
const token = /^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,200}$/
/** What frames a message or names its receiver. */
const reserved =
  /^(?:connection|content-length|expect|host|http2-settings|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade)$/i
const Value = z.union([
  z
    .string()
    .max(4096)
    .regex(/^[\t\x20-\x7e]+$/, 'is no line of ASCII'),
  FromVariable,
])

/** Header fields to send, by name. */
const Headers = z
  .record(
    z
      .string()
      .regex(token, 'is no name of a header')
      .refine((name) => !reserved.test(name), 'is a header that frames the request'),
    Value,
  )
  .refine((headers) => Object.keys(headers).length <= 20, 'holds more than 20 headers')

export type RequestHeaders = z.infer<typeof Headers>

/** Keys of the long form. */
export const options = {
  headers: Headers.meta({
    description:
      'Headers to send: `accept: application/json`, or `x-api-key: { env: API_KEY }` from a variable of the step.',
  }),
}
