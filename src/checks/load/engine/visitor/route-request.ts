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

/** As browsers ask for them: what compressing costs the site belongs to the load. Only bodies that are read come plain. */
const codings = 'gzip, deflate, br'

const none: ReadonlyMap<string, string> = new Map()

/** Writes the requests of one route. */
export class RouteRequest {
  readonly #method: string
  /** The headers without a place for a value, as they are written. */
  readonly #fixed: string
  readonly #open: readonly (readonly [name: string, value: Template])[]
  readonly #cookie: Template | undefined
  readonly #body: Template | undefined
  readonly #writeInBody: (value: string) => string
  readonly #wantsBody: boolean
  readonly #paths = new Map<string, Written>()

  /** `headers` go with every request; those of the options come before them. */
  constructor(route: PlanRoute, options: RouteOptions, headers: Readonly<Record<string, string>>) {
    const body = options.body === undefined ? undefined : parseTemplate(options.body)
    this.#wantsBody = readsBody(options)
    const all = new Map<string, readonly [name: string, value: Template]>()
    const add = (more: Readonly<Record<string, string>>, read: (text: string) => Template) => {
      for (const [name, text] of Object.entries(more))
        all.set(name.toLowerCase(), [name, read(text)])
    }
    add({ ...headers, Accept: '*/*' }, asItIs)
    if (!this.#wantsBody) add({ 'Accept-Encoding': codings }, asItIs)
    if (body !== undefined) add({ 'Content-Type': typeOfBody(body) }, asItIs)
    add(options.headers ?? {}, parseTemplate)
    this.#method = route.method
    this.#cookie = all.get('cookie')?.[1]
    this.#body = body
    this.#writeInBody = valueWriter(all.get('content-type')?.[1].parts.join('') ?? '')
    const lines = [...all].filter(([name]) => name !== 'cookie').map(([, line]) => line)
    this.#fixed = lines
      .filter(([, { names }]) => names.length === 0)
      .map(([name, { parts }]) => `${name}: ${parts.join('')}\r\n`)
      .join('')
    this.#open = lines.filter(([, { names }]) => names.length > 0)
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
    const given = this.#cookie && fill(this.#cookie, values, inHeader)
    if (typeof given === 'object') return given
    const cookie = visitor.jar ? visitor.jar.header(target, now, given) : given
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
    const others = [this.#cookie, this.#body, ...this.#open.map(([, value]) => value)]
    const places = [template, ...others.filter((one) => one !== undefined)]
    if (places.every(({ names }) => names.length === 0)) {
      const outgoing = this.write(path, {}, 0)
      if ('bytes' in outgoing) written.always = { ...outgoing, bytes: Buffer.from(outgoing.bytes) }
    }
    return written
  }
}

/** A text that has no places, whatever stands in it: a secret may look like one. */
function asItIs(text: string): Template {
  return { parts: [text], names: [] }
}

/** A control character would end the header, and what follows it would be another one. */
function inHeader(value: string): string | undefined {
  return /^[\x20-\x7e]*$/.test(value) ? value : undefined
}
