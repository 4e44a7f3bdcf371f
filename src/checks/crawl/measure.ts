import path from 'node:path'
import type { Observation } from '../../model/check.ts'
import type { Stage } from '../../model/stage.ts'
import { shortHash } from '../../model/short-hash.ts'
import { count } from '../../model/units.ts'
import { checkoutTop } from './checkout-top.ts'
import { type ExternalSettings, externalFacts } from './external-facts.ts'
import { externalsOfBase } from './externals-of-base.ts'
import type { CrawlFacts, Place } from './facts.ts'
import { gaps } from './gaps.ts'
import { locate } from './locate.ts'
import { markdownFacts } from './markdown-facts.ts'
import { matchesAny } from './matches-any.ts'
import type { CrawlOptions } from './options.ts'
import { type Robots, readRobots } from './robots/read-robots.ts'
import type { WalkSettings } from './walk/settings.ts'
import { walk } from './walk/walk.ts'

/** Milliseconds that links in Markdown, and those to other sites, get in any case. */
const leastMs = 5000

/**
 * Crawls the whole target, then asks where its links lead. Ends with what it has when the time is over or the
 * run is cancelled. Of the base, with what was seen of the `head`, no other site is asked, and nothing is looked up
 * in the repository.
 */
export async function measure(
  stage: Stage,
  options: CrawlOptions,
  head?: CrawlFacts,
): Promise<Observation<CrawlFacts>> {
  const startedAt = stage.now()
  const left = () => Math.max(leastMs, options['max-time'] - (stage.now() - startedAt))
  const robots = options.robots === 'obey' ? await readRobots(stage) : undefined
  const {
    facts: site,
    external: links,
    externalUnlisted,
  } = await walk(settings(stage, options, robots))
  const top = await checkoutTop(stage)
  const wantsMarkdown = options.sources.length > 0
  const markdown = wantsMarkdown ? await markdownFacts(stage, top, options, left()) : undefined
  const places = markdown?.externals ?? new Map<string, Place[]>()
  const external = head
    ? externalsOfBase(links, places, head.external)
    : await externalFacts(stage, links, {
        isWanted: options.external !== 'ignore',
        ignore: options.ignore,
        places,
        timeMs: left(),
        cache: cacheOf(stage, options),
      })
  external.found += externalUnlisted
  const seen = {
    site,
    external,
    ...(markdown ? { markdown: markdown.facts } : {}),
    ...(robots?.trouble === undefined ? {} : { robotsTrouble: robots.trouble }),
  }
  const facts = head ? seen : await locate(stage, top, seen)
  const incomplete = gaps(facts, options).join('; ')
  return {
    measurements: [
      { metric: 'crawl.pages', value: site.pages, unit: 'count', name: 'pages' },
      // Links to other sites are asked for the head alone.
      { metric: 'crawl.urls', value: site.urls, unit: 'count', name: 'links within the site' },
      { metric: 'crawl.links', value: site.urls + external.checked, unit: 'count' },
      { metric: 'crawl.broken', value: brokenIn(facts), unit: 'count' },
    ],
    conditions: [{ name: 'settings', value: settingsOf(options) }],
    facts,
    summary: summaryOf(facts),
    ...(incomplete === '' ? {} : { incomplete }),
  }
}

/** What decides how much of a site is found. */
function settingsOf(options: CrawlOptions): string {
  const { robots, ignore } = options
  const limits = [options['max-pages'], options['max-requests'], options['max-depth']]
  return shortHash(JSON.stringify([limits, robots, ignore]))
}

function cacheOf({ folder }: Stage, { cache }: CrawlOptions): ExternalSettings['cache'] {
  return cache && { file: path.resolve(folder ?? '', cache.file), maxAgeMs: cache.age }
}

function brokenIn({ site, external, markdown }: CrawlFacts): number {
  const dead = markdown?.dead.filter(({ certain }) => certain).length ?? 0
  return site.suspects.length + site.unlisted + external.broken.length + external.unlisted + dead
}

function settings(stage: Stage, options: CrawlOptions, robots: Robots | undefined): WalkSettings {
  const { accept, ignore, rate } = options
  return {
    target: stage.target,
    production: options.production,
    headersFor: (url) => (url.origin === stage.target.origin ? (stage.access ?? {}) : {}),
    ignores: (url) => matchesAny(ignore, url),
    ...(robots ? { disallows: (asked) => !robots.allows(asked) } : {}),
    accepts: (url, status) =>
      (status >= 200 && status < 300) ||
      accept.some((rule) => rule.status.includes(status) && matchesAny([rule.url], url)),
    limits: {
      pages: options['max-pages'],
      requests: options['max-requests'],
      depth: options['max-depth'],
      timeMs: options['max-time'],
      concurrency: options.concurrency,
      ...(rate === undefined ? {} : { ratePerS: rate }),
    },
    signal: stage.signal,
    now: () => stage.now(),
    answered: (answers) => stage.answered(answers),
    onProgress: ({ pages, queued, broken, ratePerS }) =>
      stage.log.progress(
        `${count(pages, 'page')} · ${queued} queued · ${ratePerS}/s · ${broken} broken`,
      ),
  }
}

function summaryOf({ site, external, markdown }: CrawlFacts): string {
  const left = site.notCrawled.reduce((total, entry) => total + entry.count, 0)
  return [
    count(site.pages, 'page'),
    count(site.urls + external.checked, 'link'),
    ...(external.found > 0 ? [`${external.found} leave the site`] : []),
    ...(markdown ? [count(markdown.files, 'Markdown file')] : []),
    ...(left + external.skipped > 0 ? [`${left + external.skipped} skipped`] : []),
  ].join(', ')
}
