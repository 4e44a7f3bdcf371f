import type { DocumentFacts, ScriptFacts } from './document-facts.ts'
import type { LineIndex } from './line-index.ts'
import {
  type Expected,
  type InvalidReference,
  type Link,
  type LinkKind,
  loadedKinds,
  type Place,
  usuallyExpects,
} from './link.ts'
import type { DocumentLimits } from './limits.ts'
import { Resolver } from './resolver.ts'
import { upgradesRequests } from './upgrades-requests.ts'
import { type QueryEncoder, queryEncoder } from './query-encoder.ts'
import type { SharedPaths } from './shared-paths.ts'

export type MalformedPart =
  DocumentFacts['malformed'] extends ReadonlyMap<infer Part, number> ? Part : never

/** A reference as a reader of some format finds it. */
export interface Reference {
  kind: LinkKind
  raw: string
  element: string
  attribute: string
  /** Offset in the decoded text; negative for what is not in the text. */
  offset: number
  expects?: Expected | undefined
  method?: 'POST' | undefined
  /** Resolved against this instead of the document's base. */
  resolver?: Resolver
}

/** What is followed when the document is complete, so that a `<base>` after it still counts. */
const followedLater = new Set<LinkKind>([
  'navigation',
  'form',
  'ping',
  'icon',
  'manifest',
  'feed',
  'canonical',
  'alternate',
  'relation',
  'citation',
  'social',
  'structured-data',
])

/** Formats whose fragments mean ids. */
const withIds = new Set<DocumentFacts['format']>(['html', 'xhtml', 'svg', 'xml'])

/** Gathers what the readers of a document find, within its limits. */
export class Collector {
  readonly lines: LineIndex
  readonly limits: DocumentLimits
  readonly documentUrl: URL
  readonly links: Link[] = []
  readonly ids = new Set<string>()
  readonly robots: string[] = []
  readonly scripts: ScriptFacts = { external: 0, inline: 0, modules: 0 }
  title: string | undefined
  emptyRoot: string | undefined
  text = ''
  code = ''
  readonly #invalid: InvalidReference[] = []
  readonly #schemes = new Map<string, number>()
  readonly #overflow = new Map<keyof DocumentLimits, number>()
  readonly #malformed = new Map<MalformedPart, number>()
  /** What documents of the same site share. */
  readonly paths: SharedPaths | undefined
  #resolver: Resolver
  #encodeQuery: QueryEncoder | undefined
  #baseSeen = false
  #upgrades = false
  #settled = 0

  constructor(url: URL, lines: LineIndex, limits: DocumentLimits, paths?: SharedPaths) {
    this.documentUrl = url
    this.lines = lines
    this.limits = limits
    this.paths = paths
    this.#resolver = new Resolver(url, undefined, paths)
  }

  get resolver(): Resolver {
    return this.#resolver
  }

  /** To be called before the first reference is added. */
  useEncoding(encoding: string): void {
    this.#encodeQuery = queryEncoder(encoding)
    if (this.#encodeQuery)
      this.#resolver = new Resolver(this.#resolver.base, this.#encodeQuery, this.paths)
  }

  /**
   * The first `<base href>` counts, even when it is unusable; links to follow before it are resolved again.
   * https://html.spec.whatwg.org/multipage/semantics.html#set-the-frozen-base-url
   */
  setBase(href: string): void {
    if (this.#baseSeen) return
    this.#baseSeen = true
    const base = URL.parse(href, this.documentUrl.href)
    if (!base || /^(?:data|javascript):$/.test(base.protocol)) return
    this.#resolver = new Resolver(base, this.#encodeQuery, this.paths)
    let kept = 0
    for (const [index, link] of this.links.entries()) {
      const waits = link.element === 'img' && index >= this.#settled
      const isLater = waits || followedLater.has(link.kind)
      if (!isLater || this.#resolveAgain(link)) this.links[kept++] = link
    }
    this.links.length = kept
  }

  /**
   * A policy of the document. One that upgrades makes `https` of what is loaded, and of links to the own host:
   * https://www.w3.org/TR/upgrade-insecure-requests/#upgrade-request
   */
  addPolicy(policy: string): void {
    this.#upgrades ||= this.documentUrl.protocol === 'https:' && upgradesRequests(policy)
  }

  #upgraded(url: string, kind: LinkKind): string {
    if (!this.#upgrades || !url.startsWith('http:')) return url
    const upgraded = `https:${url.slice('http:'.length)}`
    const isOwn = URL.parse(upgraded)?.hostname === this.documentUrl.hostname
    return isOwn || loadedKinds.has(kind) ? upgraded : url
  }

  /** A script ends: before it runs, images above it have chosen their URLs; until then they wait. */
  settle(): void {
    this.#settled = this.links.length
  }

  /** False for what is no link with this base. */
  #resolveAgain(link: Link): boolean {
    if (link.line === 0) return true
    const resolved = this.#resolver.resolve(link.raw)
    if ('url' in resolved) link.url = this.#upgraded(resolved.url, link.kind)
    return 'url' in resolved
  }

  /** Adds a reference; returns its link unless it is no http(s) URL or a limit is reached. */
  add(reference: Reference): Link | undefined {
    const { kind, raw, element, attribute, method, resolver = this.#resolver } = reference
    if (this.links.length >= this.limits.links) {
      this.overflow('links')
      return undefined
    }
    const resolved = resolver.resolve(raw)
    if ('scheme' in resolved) {
      // Hostile pages invent schemes.
      const name = this.#schemes.size < 20 ? resolved.scheme : 'other'
      add(this.#schemes, name)
      return undefined
    }
    const inText = reference.offset >= 0
    const { line, column } = inText ? this.lines.locate(reference.offset) : { line: 0, column: 0 }
    if ('unparsable' in resolved) {
      if (this.#invalid.length >= this.limits.invalid) this.overflow('invalid')
      else this.#invalid.push({ kind, raw: raw.slice(0, 2048), element, attribute, line, column })
      return undefined
    }
    const expects = reference.expects ?? usuallyExpects(kind)
    const url = this.#upgraded(resolved.url, kind)
    const link: Link = { kind, expects, url, raw, element, attribute, line, column }
    if (resolved.fragment !== undefined) link.fragment = resolved.fragment
    if (method) link.method = method
    this.links.push(link)
    return link
  }

  addId(id: string): void {
    if (id === '') return
    if (this.ids.size >= this.limits.ids) this.overflow('ids')
    else this.ids.add(id)
  }

  addRobots(content: string): void {
    for (const directive of content.toLowerCase().split(',')) {
      const name = directive.trim()
      if (name !== '' && this.robots.length < 50) this.robots.push(name.slice(0, 100))
    }
  }

  overflow(limit: keyof DocumentLimits): void {
    add(this.#overflow, limit)
  }

  malformed(part: MalformedPart): void {
    add(this.#malformed, part)
  }

  /** Takes over what a nested document refers to, all of it at one place. */
  absorb(inner: Collector, place: Pick<Place, 'line' | 'column'>): void {
    for (const link of inner.links) {
      const isOwn = link.raw.startsWith('#') && link.kind === 'navigation'
      if (!isOwn) this.links.push(Object.assign(link, place))
    }
    for (const reference of inner.#invalid) this.#invalid.push(Object.assign(reference, place))
    for (const [name, count] of inner.#schemes) add(this.#schemes, name, count)
    for (const [limit, count] of inner.#overflow) add(this.#overflow, limit, count)
    for (const [part, count] of inner.#malformed) add(this.#malformed, part, count)
    this.scripts.external += inner.scripts.external
    this.scripts.inline += inner.scripts.inline
    this.scripts.modules += inner.scripts.modules
  }

  facts(
    format: DocumentFacts['format'],
    encoding: string,
    encodingSource: DocumentFacts['encodingSource'],
  ): DocumentFacts {
    return {
      format,
      encoding,
      encodingSource,
      base: this.#resolver.base.href,
      links: this.links,
      invalid: this.#invalid,
      schemes: this.#schemes,
      ids: this.#overflow.has('ids') || !withIds.has(format) ? undefined : this.ids,
      title: this.title,
      text: this.text,
      code: this.code,
      robots: this.robots,
      upgrades: this.#upgrades,
      scripts: this.scripts,
      emptyRoot: this.emptyRoot,
      malformed: this.#malformed,
      overflow: this.#overflow,
    }
  }
}

function add<Name>(counts: Map<Name, number>, name: Name, count = 1): void {
  counts.set(name, (counts.get(name) ?? 0) + count)
}
