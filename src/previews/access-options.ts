import { z } from 'zod'
import { FromVariable } from '../model/access.ts'
import { cookieProblem, fieldProblem } from './field-problem.ts'

/** RFC 9110, 5.6.2; a cookie's name is a token too (RFC 6265, 4.1.1). */
const token = /^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,200}$/
/** What frames a message or names its receiver, and what Rehearse sends with a meaning of its own. */
const reserved = new Set([
  'accept',
  'accept-encoding',
  'accept-language',
  'cache-control',
  'connection',
  'content-encoding',
  'content-length',
  'content-type',
  'expect',
  'host',
  'http2-settings',
  'keep-alive',
  'pragma',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'upgrade-insecure-requests',
  'user-agent',
  'x-rehearse-run',
])
const Value = (problem: (text: string) => string | undefined) =>
  z.union([
    z
      .string()
      .trim()
      .max(4096)
      .superRefine((text, context) => {
        const why = text === '' ? 'is empty' : problem(text)
        if (why !== undefined) context.addIssue({ code: 'custom', message: why, input: text })
      }),
    FromVariable,
  ])

const few = (values: object): boolean => Object.keys(values).length <= 20

const Headers = z
  .record(
    z
      .string()
      .regex(token, 'is no name of a header')
      .refine((name) => name.toLowerCase() !== 'cookie', 'belongs under "cookies"')
      .refine((name) => !isReserved(name.toLowerCase()), 'is a header that Rehearse sets itself'),
    Value(fieldProblem),
  )
  .refine(few, 'holds more than 20 headers')
  .refine(
    (headers) =>
      new Set(Object.keys(headers).map((name) => name.toLowerCase())).size ===
      Object.keys(headers).length,
    'names a header twice; upper and lower case are the same',
  )

const Cookies = z
  .record(z.string().regex(token, 'is no name of a cookie'), Value(cookieProblem))
  .refine(few, 'holds more than 20 cookies')

function isReserved(name: string): boolean {
  return reserved.has(name) || /^(?:proxy-|sec-)/.test(name)
}

/** The options with which a provider takes what opens a protected preview. */
export const accessOptions = {
  headers: Headers.optional().meta({
    description:
      'Headers that let automation in: `x-vercel-protection-bypass: { env: VERCEL_AUTOMATION_BYPASS_SECRET }` takes the value from that variable, a text is the value. Sent to the origin of the preview only.',
  }),
  cookies: Cookies.optional().meta({
    description: 'Cookies that let automation in, written and sent like the headers.',
  }),
}
