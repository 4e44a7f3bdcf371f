import type { CookieJar } from '../../../../model/cookies/cookie-jar.ts'
import type { DocumentFacts } from '../../document/document-facts.ts'
import type { Expected } from '../../document/link.ts'
import { parseMediaType } from '../../document/media-type.ts'
import { type DocumentReader, readDocument } from '../../document/read-document.ts'
import { SharedPaths } from '../../document/shared-paths.ts'
import type { Answer, AnswerHeaders } from './answer.ts'
import { acceptEncoding } from './body-decoder.ts'
import { Connections } from './connections.ts'
import { Deadlines } from './deadlines.ts'
import { Exchange } from './exchange.ts'
import type { Fault } from './fault.ts'
import { type FetchLimits, limitOfBody } from './limit-of-body.ts'
import { isGzip, SitemapUnzipper } from './sitemap-unzipper.ts'

export interface FetcherSettings {
  origin: string
  limits: FetchLimits
  connections: number
  cookies: CookieJar
  /** Headers that open the preview; for its own origin only. */
  headersFor: (url: URL) => Readonly<Record<string, string>>
  onSurplus: (path: string) => void
  now: () => number
}

export interface FetchRequest {
  url: URL
  role: Expected
  referrerEncoding?: string
  wantsDetail: (url: string) => boolean
  /** Over a connection of its own, and read as forgivingly as browsers do. */
  alone?: boolean
}

const headLength = 512
const userAgent = 'Rehearse (crawl)'

/** Sends one GET per call to the origin under test, and reads the answer as it comes. Follows no redirect. */
export class Fetcher {
  readonly #settings: FetcherSettings
  readonly #connections: Connections
  readonly #deadlines: Deadlines
  readonly #open = new Set<Exchange>()
  readonly #paths = new SharedPaths()

  constructor(settings: FetcherSettings) {
    this.#settings = settings
    const { origin, connections, onSurplus, limits } = settings
    this.#deadlines = new Deadlines(limits, settings.now)
    this.#connections = new Connections({
      origin,
      connections,
      onSurplus,
      connectTimeoutMs: limits.totalMs,
    })
  }

  /** Never rejects; what went wrong is the answer's fault. Throws for another origin. */
  fetch(request: FetchRequest): Promise<Answer> {
    const { url } = request
    if (url.origin !== this.#settings.origin) throw new Error(`${url.origin} is not the preview`)
    const { now, limits } = this.#settings
    const { promise, resolve } = Promise.withResolvers<Answer>()
    // Not pathname and search: an empty query is one.
    const path = url.href.slice(url.origin.length)
    const reading = new Reading(request, limits, this.#paths)
    const exchange = new Exchange(now, reading.open, ({ status, headers, fault }) => {
      this.#open.delete(exchange)
      this.#deadlines.delete(exchange)
      this.#connections.forget(path)
      const document = reading.end(fault === undefined)
      const { bytes, head } = reading
      const cause = fault ?? reading.fault
      const answer: Answer = {
        status,
        headers,
        bytes,
        head,
        ms: now() - exchange.startedAt,
        reused: exchange.reused,
        forgiven: exchange.forgiven,
      }
      if (cause) answer.fault = cause
      if (document) answer.document = document
      if (exchange.after !== undefined) answer.after = exchange.after
      resolve(answer)
    })
    this.#open.add(exchange)
    this.#deadlines.add(exchange)
    const headers = this.#headers(request)
    if (request.alone === true) this.#connections.sendAlone(path, headers, exchange)
    else this.#connections.send(path, headers, exchange)
    return promise
  }

  #headers({ url, role }: FetchRequest): Record<string, string> {
    const given = Object.fromEntries(
      Object.entries(this.#settings.headersFor(url)).map(([name, value]) => [
        name.toLowerCase(),
        value,
      ]),
    )
    const { cookie, ...rest } = given
    const kept = this.#settings.cookies.header(url.pathname, Date.now(), cookie)
    return {
      accept:
        role === 'any' || role === 'page' ? 'text/html,application/xhtml+xml,*/*;q=0.8' : '*/*',
      'accept-encoding': acceptEncoding,
      'user-agent': userAgent,
      ...rest,
      ...(kept === undefined ? {} : { cookie: kept }),
    }
  }

  /** Ends all that is under way. */
  async close(): Promise<void> {
    for (const exchange of this.#open) exchange.abort()
    await this.#connections.close()
  }
}

/** The body of one answer on its way into the reader of documents. */
class Reading {
  readonly #request: FetchRequest
  readonly #limits: FetchLimits
  readonly #paths: SharedPaths
  #reader: DocumentReader | undefined
  #unzipper: SitemapUnzipper | undefined
  bytes = 0
  head: Uint8Array = new Uint8Array(0)
  fault: Fault | undefined

  constructor(request: FetchRequest, limits: FetchLimits, paths: SharedPaths) {
    this.#request = request
    this.#limits = limits
    this.#paths = paths
  }

  readonly open = (status: number, headers: AnswerHeaders) => {
    const isGood = status >= 200 && status < 300
    const limit = limitOfBody(isGood, headers, this.#limits, this.#request.role)
    if (limit === undefined) return undefined
    if (isGood) this.#reader = this.#readerFor(headers)
    return (chunk: Uint8Array): boolean => {
      if (this.head.length < headLength) this.#addHead(chunk)
      if (this.bytes === 0 && this.#request.role === 'sitemap' && isGzip(chunk) && this.#reader) {
        this.#unzipper = new SitemapUnzipper(limit.bytes)
      }
      this.bytes += chunk.length
      if (this.#unzipper) this.#unzipper.write(chunk)
      else this.#reader?.write(chunk)
      if (this.bytes <= limit.bytes) return true
      if (limit.mustEnd) {
        this.fault = { kind: 'too-large', reason: `more than ${limit.bytes} bytes` }
      }
      return false
    }
  }

  #readerFor(headers: AnswerHeaders): DocumentReader {
    const { url, role, referrerEncoding, wantsDetail } = this.#request
    const type = String(headers['content-type'] ?? '')
    const isZip =
      role === 'sitemap' && /gzip|\/octet-stream$/.test(parseMediaType(type)?.essence ?? '')
    return readDocument({
      url,
      contentType: type === '' || isZip ? undefined : type,
      headers,
      role,
      wantsDetail,
      limits: { sample: 4096 },
      paths: this.#paths,
      ...(referrerEncoding === undefined ? {} : { referrerEncoding }),
    })
  }

  #addHead(chunk: Uint8Array): void {
    const missing = chunk.subarray(0, headLength - this.head.length)
    this.head = this.head.length === 0 ? missing.slice() : Buffer.concat([this.head, missing])
  }

  end(whole: boolean): DocumentFacts | undefined {
    const unzipped = this.#unzipper?.end()
    if (unzipped instanceof Uint8Array) this.#reader?.write(unzipped)
    else if (unzipped) this.fault = unzipped
    return this.#reader?.end(whole && !this.fault)
  }
}
