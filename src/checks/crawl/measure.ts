import type { Observation } from '../../model/check.ts'
import type { Stage } from '../../model/stage.ts'
import { count } from '../../model/units.ts'
import { checkExternal } from './external/check-external.ts'
import type { CrawlFacts } from './facts.ts'
import { gaps } from './gaps.ts'
import { matchesAny } from './matches-any.ts'
import type { CrawlOptions } from './options.ts'
import type { WalkSettings } from './walk/settings.ts'
import { walk } from './walk/walk.ts'

/** Milliseconds that links beyond the site get in any case. */
const leastExternalMs = 5000

/**
 * Crawls the whole target, then asks where its links lead. Ends with what it has when the time is over or the
 * run is cancelled.
 */
export async function measure(
  stage: Stage,
  options: CrawlOptions,
): Promise<Observation<CrawlFacts>> {
  const startedAt = stage.now()
  const { facts: site, external: links, externalUnlisted } = await walk(settings(stage, options))
  const left = options['max-time'] - (stage.now() - startedAt)
  const external = await checkExternal(stage, links, {
    isWanted: options.external !== 'ignore',
    ignore: options.ignore,
    timeMs: Math.max(leastExternalMs, left),
  })
  external.found += externalUnlisted
  const facts: CrawlFacts = { site, external }
  const incomplete = gaps(facts, options).join('; ')
  const broken = site.suspects.length + site.unlisted + external.broken.length + external.unlisted
  return {
    measurements: [
      { metric: 'crawl.pages', value: site.pages, unit: 'count' },
      { metric: 'crawl.links', value: site.urls + external.checked, unit: 'count' },
      { metric: 'crawl.broken', value: broken, unit: 'count' },
    ],
    facts,
    summary: summaryOf(facts),
    ...(incomplete === '' ? {} : { incomplete }),
  }
}

function settings(stage: Stage, options: CrawlOptions): WalkSettings {
  const { accept, ignore, rate } = options
  return {
    target: stage.target,
    production: options.production,
    headersFor: (url) => (url.origin === stage.target.origin ? (stage.access ?? {}) : {}),
    ignores: (url) => matchesAny(ignore, url),
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

function summaryOf({ site, external }: CrawlFacts): string {
  const left = site.notCrawled.reduce((total, entry) => total + entry.count, 0)
  return [
    count(site.pages, 'page'),
    count(site.urls + external.checked, 'link'),
    ...(external.found > 0 ? [`${external.found} leave the site`] : []),
    ...(left + external.skipped > 0 ? [`${left + external.skipped} skipped`] : []),
  ].join(', ')
}
