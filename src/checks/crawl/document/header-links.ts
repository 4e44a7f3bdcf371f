import type { Collector } from './collector.ts'
import { preloadExpects } from './html/preload-destination.ts'
import { parseRefresh } from './html/refresh.ts'
import { relationsOf } from './html/relations.ts'
import { parseSrcset } from './html/srcset.ts'
import { parseLinkHeader } from './link-header.ts'
import { Resolver } from './resolver.ts'

/** Response headers as undici and Node give them: lower-case names. */
export type ResponseHeaders = Readonly<Record<string, string | readonly string[] | undefined>>

const place = { element: 'header', offset: -1 } as const

/**
 * Adds what the headers `Link`, `Refresh` and `Speculation-Rules` refer to, the directives of `X-Robots-Tag`, and
 * the policy.
 */
export function addHeaderLinks(collector: Collector, headers: ResponseHeaders): void {
  const {
    link: links,
    refresh,
    'content-security-policy': policy,
    'speculation-rules': rules,
    'x-robots-tag': robots,
  } = headers
  if ([links, refresh, policy, rules, robots].every((field) => field === undefined)) return
  for (const field of valuesOf(policy)) collector.addPolicy(field)
  // A `<base>` in the document is nothing to them.
  const resolver = new Resolver(collector.documentUrl)
  for (const field of valuesOf(links)) {
    for (const { target, parameters } of parseLinkHeader(field)) {
      // A link with another context says nothing about this document.
      if (parameters.has('anchor') && !/^(#.*)?$/.test(parameters.get('anchor') ?? '')) continue
      for (const { kind, name } of relationsOf(
        parameters.get('rel') ?? '',
        parameters.get('type'),
      )) {
        const isPreload = kind === 'preload'
        const expects = isPreload ? preloadExpects(name, parameters.get('as')) : undefined
        const link = { ...place, kind, attribute: 'link', resolver }
        const srcset = isPreload ? parseSrcset(parameters.get('imagesrcset') ?? '') : []
        for (const { url } of srcset) collector.add({ ...link, raw: url, expects: 'image' })
        collector.add({ ...link, raw: target, expects })
      }
    }
  }
  for (const field of valuesOf(refresh)) {
    const raw = parseRefresh(field)
    if (raw !== undefined) {
      collector.add({ ...place, kind: 'refresh', raw, attribute: 'refresh', resolver })
    }
  }
  // A list of strings: https://wicg.github.io/nav-speculation/speculation-rules.html#speculation-rules-header
  for (const field of valuesOf(rules)) {
    for (const [, raw = ''] of field.slice(0, 8192).matchAll(/"([^"\\]{1,2000})"/g)) {
      const attribute = 'speculation-rules'
      collector.add({ ...place, kind: 'prefetch', raw, attribute, resolver })
    }
  }
  for (const field of valuesOf(robots)) {
    // `googlebot: noindex` speaks to one robot only.
    for (const part of field.split(','))
      if (!/^\s*[a-z0-9_*-]+\s*:/i.test(part)) collector.addRobots(part)
  }
}

function valuesOf(header: string | readonly string[] | undefined): readonly string[] {
  return header === undefined ? [] : typeof header === 'string' ? [header] : header
}
