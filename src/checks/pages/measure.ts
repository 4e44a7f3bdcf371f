import { createHash } from 'node:crypto'
import { availableParallelism } from 'node:os'
import type { Observation } from '../../model/check.ts'
import type { Stage } from '../../model/stage.ts'
import { count } from '../../model/units.ts'
import { findWindowless } from '../../browser/find-windowless.ts'
import { noBrowser } from '../../browser/no-browser.ts'
import { choosePages } from '../../page-choice/choose-pages.ts'
import { isIgnored, type Listed, listPages } from '../../page-choice/list-pages.ts'
import { pagesOfHead } from './choose/pages-of-head.ts'
import type { PagesFacts, Visit } from './facts.ts'
import { gaps } from './gaps.ts'
import { askMissing, isMissingProbe, notFoundOf } from './missing.ts'
import { Fragments } from './links/fragments.ts'
import { knownPaths } from './links/known-paths.ts'
import { ScriptLinks } from './links/script-links.ts'
import { wantedFragments } from './links/wanted-fragments.ts'
import type { PagesOptions } from './options.ts'
import { refuseTarget } from '../../browser/refuse-target.ts'
import { locateSources } from './source/locate-sources.ts'
import { sweep } from './sweep/sweep.ts'
import type { Asked } from './visit/visit-page.ts'

const mostTabs = 8
const mostPictures = 60

/**
 * Visits the pages of the target in a browser and tells what that complained about. Ends `incomplete` with what it
 * has when the time is over, the run is cancelled or pages could not be visited. Of the base, with what was seen of
 * the `head`, only those pages are visited on which that had something to complain about.
 * Throws NotTested, or the UserError `browser-missing`, where there is no browser, and `browser-not-found` and
 * `target-forbidden`.
 */
export async function measure(
  stage: Stage,
  options: PagesOptions,
  head?: PagesFacts,
): Promise<Observation<PagesFacts>> {
  const { target, forbidHosts } = stage
  refuseTarget(target, forbidHosts)
  const browser = await findWindowless('pages', options['chrome-path'], process.env)
  if (!browser) throw noBrowser('pages', options.browser, stage.isAsked)
  const listed: Listed | { from: 'head'; paths: string[] } = head
    ? { from: 'head', paths: pagesOfHead(head) }
    : await listPages(stage, options)
  const { pages, left } = choosePages(listed.paths, options['max-pages'])
  const crawled = await stage.facts('crawl')
  const fragments = new Fragments(head?.fragments ?? wantedFragments(crawled))
  const links = new ScriptLinks(stage, [...listed.paths, ...knownPaths(crawled)])
  const asked = [...askPages(pages, target, fragments), ...askMissing(pages, target)]
  const timeOver = AbortSignal.timeout(options['max-time'])
  const pictures = new Map<string, string>()
  let done = 0
  let broken = 0
  const { visits, troubles, product } = await sweep(asked, {
    launch: { file: browser.file, forbidden: forbidHosts },
    target,
    forbidden: forbidHosts,
    ...(stage.access ? { access: stage.access } : {}),
    tabs: options.tabs ?? Math.min(mostTabs, availableParallelism() * 2),
    settleMs: options.settle,
    lingerMs: options.linger,
    accessibility: options.accessibility,
    signal: AbortSignal.any([stage.signal, timeOver]),
    answered: (answers) => stage.answered(answers),
    keep: async ({ path }, picture) => {
      if (pictures.size >= mostPictures) return undefined
      // Names of the site are no names of files.
      const name = `${createHash('sha256').update(path).digest('hex').slice(0, 16)}.jpg`
      const place = await stage.save(name, picture)
      pictures.set(path, place)
      return place
    },
    hold: ({ path, shape }, source, held) => {
      if (isMissingProbe(shape)) return
      fragments.take(path, held)
      links.take(path, source, held)
    },
    more: async () => {
      const found = await links.follow()
      // Of the base the same pages are visited as of the head, and what somebody lists is all that they want.
      const isWhole = listed.from === 'head' || listed.from === 'urls'
      const wanted = isWhole ? [] : found.filter((path) => !isIgnored(path, options))
      const chosen = choosePages(wanted, options['max-pages'] - pages.length)
      pages.push(...chosen.pages)
      left.push(...chosen.left)
      return askPages(chosen.pages, target, fragments)
    },
    onVisit: (visit) => {
      if (isMissingProbe(visit.shape)) return
      done++
      if (hasComplaint(visit)) broken++
      stage.log.progress(`${done} of ${count(pages.length, 'page')} · ${broken} with complaints`)
    },
  })
  const own = visits.filter(({ shape }) => !isMissingProbe(shape)).toSorted(byPath)
  const isWhole = own.length + troubles.length >= pages.length
  const facts: PagesFacts = {
    origin: target.origin,
    browser: product,
    from: listed.from,
    visits: own,
    left: left.slice(0, 200),
    leftCount: left.reduce((sum, { count: pagesLeft }) => sum + pagesLeft, 0),
    fragments: fragments.facts(),
    scriptLinks: links.facts(),
    notFound: notFoundOf(visits.toSorted(byPath)),
    troubles: troubles.filter(({ path }) => pages.some((page) => page.path === path)),
    ...(isWhole ? {} : { stopped: stage.signal.aborted ? 'aborted' : 'max-time' }),
  }
  const located = await locateSources(stage, facts)
  const incomplete = gaps(located, options).join('; ')
  return {
    measurements: [
      { metric: 'pages.visited', value: own.length, unit: 'count', name: 'pages visited' },
      {
        metric: 'pages.unsettled',
        value: own.filter(({ ended }) => ended !== 'settled').length,
        unit: 'count',
      },
      { metric: 'pages.complaints', value: own.filter(hasComplaint).length, unit: 'count' },
    ],
    // Of the base only what the head has is visited.
    conditions: [
      { name: 'choice of pages', value: `${listed.from}, at most ${options['max-pages']}` },
    ],
    facts: located,
    summary: summaryOf(located),
    ...(incomplete === '' ? {} : { incomplete }),
  }
}

function askPages(
  pages: readonly { path: string; shape: string }[],
  target: URL,
  fragments: Fragments,
): Asked[] {
  const shapes = new Set<string>()
  return pages.map(({ path, shape }) => {
    const wantsPicture = !shapes.has(shape)
    shapes.add(shape)
    const url = `${target.origin}${path}`
    return { path, shape, url, wantsPicture, fragments: fragments.of(path) }
  })
}

/** Whether the browser had anything to say of the page. */
function hasComplaint({ signals, ended }: Visit): boolean {
  return signals.length > 0 || ended !== 'settled'
}

function summaryOf({ visits, leftCount, from, browser }: PagesFacts): string {
  const source = {
    crawl: 'the crawl',
    urls: 'pages.urls',
    sitemap: 'the sitemap',
    target: 'the target alone',
    head: 'the head',
  }[from]
  return [
    `${count(visits.length, 'page')} of ${source}`,
    ...(leftCount > 0 ? [`${leftCount} left out`] : []),
    browser,
  ].join(', ')
}

function byPath(one: Visit, other: Visit): number {
  return one.path < other.path ? -1 : 1
}
