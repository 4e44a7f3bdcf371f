import { z } from 'zod'
import { type Capture, parseCapture } from './engine/visitor/capture.ts'
import type { Expectation } from './engine/visitor/expectation.ts'

const most = 200
const longestBody = 65_536
const token = /^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,200}$/
const label = /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) \/[!-~]*$/

/** What frames a message or names its receiver, and what Rehearse sends with a meaning of its own. */
const reserved =
  /^(?:host|connection|content-length|transfer-encoding|keep-alive|upgrade|te|trailer|expect|http2-settings|user-agent|x-rehearse-run|proxy-.*)$/i

const HeaderName = z
  .string()
  .regex(token, 'is no name of a header')
  .refine((name) => !reserved.test(name), 'is a header that Rehearse sets itself')

const HeaderValue = z
  .string()
  .max(4096)
  .regex(
    /^[\x20-\x7e]*$/,
    'holds what no header can carry: a line break, or a character that is not ASCII',
  )

const few = (values: object): boolean => Object.keys(values).length <= 20

const Status = z.int().min(200).max(999)

const CaptureText = z
  .string()
  .max(500)
  .transform((text, context): Capture => {
    const read = parseCapture(text)
    if (!('problem' in read)) return read
    context.issues.push({ code: 'custom', message: read.problem, input: text })
    return z.NEVER
  })

/** What is special about the requests of one route. */
export const RouteOptions = z
  .strictObject({
    headers: z.record(HeaderName, HeaderValue).refine(few, 'holds more than 20 headers').optional(),
    body: z.string().max(longestBody, 'is longer than 65,536 characters').optional(),
    expect: z
      .strictObject({
        status: z
          .union([Status, z.array(Status).min(1).max(20)])
          .transform((status) => (typeof status === 'number' ? [status] : status))
          .optional(),
        body: z.string().min(1).max(4096).optional(),
        headers: z
          .record(
            z.string().regex(token, 'is no name of a header').toLowerCase(),
            z.string().max(4096),
          )
          .refine(few, 'holds more than 20 headers')
          .optional(),
      })
      .optional()
      .meta({ judges: 'base' }),
    capture: z
      .record(z.string().regex(/^[A-Za-z_][\w-]{0,49}$/, 'is no name of a value'), CaptureText)
      .refine(few, 'holds more than 20 values')
      .optional(),
  })
  .refine(({ headers, ...others }) => !readsBody(others) || !asksForCoding(headers ?? {}), {
    path: ['headers'],
    message:
      'asks for a compressed body, which nothing can be read from; leave accept-encoding out',
  })
export type RouteOptions = z.infer<typeof RouteOptions>

/** What every visitor sends first. */
export const FirstOption = z
  .array(z.string().regex(label, 'is no request; write it as "POST /login"'))
  .max(10, 'holds more than 10 requests')
  .meta({
    description:
      'Requests that every visitor sends first, such as `POST /login`; they come on top of the rates. `routes` has their bodies.',
  })

/** By label of the route: "POST /login". */
export const RoutesOptions = z
  .record(z.string().regex(label, 'is no route; write it as "POST /login"'), RouteOptions)
  .refine((routes) => Object.keys(routes).length <= most, `holds more than ${most} routes`)
  .superRefine((routes, context) => {
    for (const [route, { body }] of Object.entries(routes)) {
      if (body === undefined || !/^(?:GET|HEAD) /.test(route)) continue
      context.addIssue({
        code: 'custom',
        path: [route, 'body'],
        message: 'is the body of a request that has none',
      })
    }
  })
  .meta({
    description:
      'What is sent and expected beside method and path, by route: `POST /login: { body, headers, expect, capture }`. A captured value stands in later requests of the same session as `{{name}}`.',
  })
export type RoutesOptions = z.infer<typeof RoutesOptions>

/** Whether anything of the answers' bodies is looked at. */
export function readsBody({
  expect,
  capture,
}: {
  expect?: Expectation | undefined
  capture?: Readonly<Record<string, Capture>> | undefined
}): boolean {
  const captures = Object.values(capture ?? {})
  return (
    expect?.body !== undefined || captures.some(({ from }) => from === 'json' || from === 'body')
  )
}

function asksForCoding(headers: Readonly<Record<string, string>>): boolean {
  return Object.keys(headers).some((name) => name.toLowerCase() === 'accept-encoding')
}
