import type { PlanRoute } from '../../../../traffic/traffic-plan.ts'
import { type RouteOptions, readsBody } from '../../route-options.ts'
import type { Outgoing } from '../wire/request.ts'
import { percentEncoded, typeOfBody, valueWriter } from './body-encoding.ts'
import { fill, parseTemplate, type Template } from './template.ts'
import type { Visitor } from './visitor.ts'

/** A path is repeated often, and each has to be looked through for places only once. */
const mostPaths = 10_000

interface Written {
  template: Template
  /** The request of a visitor without cookies, where nothing else changes it. */
  always?: Outgoing
}

const none: ReadonlyMap<string, string> = new Map()

/** Writes the requests of one route. */
export class RouteRequest {
  readonly #method: string
  /** The headers without a place for a value, as they are written. */
  readonly #fixed: string
  readonly #open: readonly (readonly [name: string, value: Template])[]
  readonly #cookie: string | undefined
  readonly #body: Template | undefined
  readonly #writeInBody: (value: string) => string
  readonly #wantsBody: boolean
  readonly #paths = new Map<string, Written>()

  /** `headers` go with every request; those of the options come before them. */
  constructor(route: PlanRoute, options: RouteOptions, headers: Readonly<Record<string, string>>) {
    const body = options.body === undefined ? undefined : parseTemplate(options.body)
    const all = new Map(Object.entries(headers).map((entry) => [entry[0].toLowerCase(), entry]))
    for (const entry of Object.entries(options.headers ?? {}))
      all.set(entry[0].toLowerCase(), entry)
    if (body !== undefined && !all.has('content-type')) {
      all.set('content-type', ['Content-Type', typeOfBody(body)])
    }
    this.#method = route.method
    this.#cookie = all.get('cookie')?.[1]
    const headerLines = [...all]
      .filter(([name]) => name !== 'cookie')
      .map(([, [name, value]]) => [name, parseTemplate(value)] as const)
    this.#fixed = headerLines
      .filter(([, { names }]) => names.length === 0)
      .map(([name, { parts }]) => `${name}: ${parts.join('')}\r\n`)
      .join('')
    this.#open = headerLines.filter(([, { names }]) => names.length > 0)
    this.#body = body
    this.#writeInBody = valueWriter(all.get('content-type')?.[1] ?? '')
    this.#wantsBody = readsBody(options)
  }

  /** The request for a path by a visitor, at `now` in milliseconds since 1970; or the value that it lacks. */
  write(path: string, visitor: Visitor, now: number): Outgoing | { missing: string } {
    const written = this.#written(path)
    // Most requests are the same each time.
    if (written.always && !visitor.jar) return written.always
    const { values = none } = visitor
    const target = fill(written.template, values, percentEncoded)
    if (typeof target !== 'string') return target
    let head = `${this.#method} ${target} HTTP/1.1\r\n${this.#fixed}`
    for (const [name, template] of this.#open) {
      const value = fill(template, values, inHeader)
      if (typeof value !== 'string') return value
      head += `${name}: ${value}\r\n`
    }
    const cookie = visitor.jar ? visitor.jar.header(target, now, this.#cookie) : this.#cookie
    if (cookie !== undefined) head += `Cookie: ${cookie}\r\n`
    const outgoing = { target, headOnly: this.#method === 'HEAD', wantsBody: this.#wantsBody }
    if (this.#body === undefined && /^(?:GET|HEAD)$/.test(this.#method)) {
      return { bytes: `${head}\r\n`, ...outgoing }
    }
    const body = fill(this.#body ?? parseTemplate(''), values, this.#writeInBody)
    if (typeof body !== 'string') return body
    const length = Buffer.byteLength(body)
    return { bytes: `${head}Content-Length: ${length}\r\n\r\n${body}`, ...outgoing }
  }

  #written(path: string): Written {
    const known = this.#paths.get(path)
    if (known) return known
    // Whoever read the path as one of a URL has encoded the braces.
    const template = parseTemplate(path.replace(/%7B%7B([\w-]+)%7D%7D/gi, '{{$1}}'))
    const written: Written = { template }
    if (this.#paths.size < mostPaths) this.#paths.set(path, written)
    const places = [
      template,
      ...this.#open.map(([, value]) => value),
      ...(this.#body ? [this.#body] : []),
    ]
    if (places.every(({ names }) => names.length === 0)) {
      const outgoing = this.write(path, {}, 0)
      if ('bytes' in outgoing) written.always = { ...outgoing, bytes: Buffer.from(outgoing.bytes) }
    }
    return written
  }
}

/** A control character would end the header, and what follows it would be another one. */
function inHeader(value: string): string | undefined {
  return /^[\x20-\x7e]*$/.test(value) ? value : undefined
}
