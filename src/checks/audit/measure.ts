import { findBrowser } from '../../browser/find-browser.ts'
import type { FoundBrowser } from '../../browser/found-browser.ts'
import { noBrowser } from '../../browser/no-browser.ts'
import { refuseTarget } from '../../browser/refuse-target.ts'
import type { Observation } from '../../model/check.ts'
import { rootCause } from '../../model/root-cause.ts'
import type { Stage } from '../../model/stage.ts'
import { count } from '../../model/units.ts'
import { listPages } from '../../page-choice/list-pages.ts'
import { isNoisy } from './assertions/assertion.ts'
import { auditsOff } from './audits-off.ts'
import { deadPages } from './dead-pages.ts'
import type { AuditedPage, AuditFacts } from './facts.ts'
import { gaps } from './gaps.ts'
import { readLighthouserc } from './lighthouserc/read-lighthouserc.ts'
import { conditionsOf, measurementsOf } from './measurements.ts'
import { version } from './lighthouse-audits.ts'
import type { AuditOptions } from './options.ts'
import { auditPage, type Sides } from './running/audit-page.ts'
import { keepReports } from './running/keep-reports.ts'
import { Runner } from './running/runner.ts'
import { type SampledPage, samplePages, whyChosen } from './sample.ts'

const mostAsked = 5
const mostUnasked = 3
/** Of what differs from run to run one tells little. */
const noisyRuns = 3

/**
 * Runs Lighthouse on a sample of the pages, one run at a time, in turn with the base where there is one beside. Ends
 * `incomplete` with what it has when the time is over, the run is cancelled or a page could not be audited. Of the
 * base, with what was seen of the `head`, the same pages are audited, save those that were in turn with the head.
 * Throws NotTested, or the UserErrors `browser-missing`, `browser-not-found`, `target-forbidden` and
 * `lighthouserc-invalid`.
 */
export async function measure(
  stage: Stage,
  options: AuditOptions,
  head?: AuditFacts,
): Promise<Observation<AuditFacts>> {
  refuseTarget(stage.target, stage.forbidHosts)
  const imported = head?.imported ?? (await readLighthouserc(stage, options.lighthouserc))
  const browser = await findBrowser('audit', options['chrome-path'], process.env)
  if (!browser) throw noBrowser('audit', options.browser, stage.isAsked)
  const facts: AuditFacts = {
    origin: stage.target.origin,
    lighthouse: version,
    browser: head?.browser ?? 'unknown',
    device: options.device,
    ...(head ? { from: 'head', dead: [] } : { from: 'target', dead: [] }),
    pages: [],
    troubles: [],
    off: auditsOff(stage.target, options.assertions),
    ...(imported === undefined ? {} : { imported }),
  }
  const left = head ? reuse(facts, head) : await sample(stage, options, facts)
  await auditAll(stage, options, { facts, browser, pages: left, isBase: head !== undefined })
  facts.pages.sort(byPath)
  const incomplete = gaps(facts, options).join('; ')
  return {
    measurements: measurementsOf(facts),
    conditions: conditionsOf(facts),
    facts,
    summary: summaryOf(facts),
    ...(incomplete === '' ? {} : { incomplete }),
  }
}

/** Takes the runs that were in turn with the head's; returns the pages that are left. */
function reuse(facts: AuditFacts, head: AuditFacts): SampledPage[] {
  for (const { path, shape, alike, base } of head.pages) {
    if (!base) continue
    facts.pages.push({ path, shape, alike, ended: path, runs: base, stumbles: [], kept: {} })
  }
  return head.pages.filter(({ base }) => base === undefined)
}

async function sample(
  stage: Stage,
  options: AuditOptions,
  facts: AuditFacts,
): Promise<SampledPage[]> {
  const { from, paths } = await listPages(stage, { urls: options.urls, ignore: [] })
  facts.from = from
  const dead = new Set(from === 'urls' ? [] : deadPages(await stage.facts('pages')))
  const alive = paths.filter((path) => !dead.has(path))
  facts.dead = [...dead].slice(0, 100)
  const most = options['max-pages'] ?? (stage.isAsked ? mostAsked : mostUnasked)
  const pages: SampledPage[] =
    from === 'urls'
      ? [...new Set(alive)].map((path) => ({ path, shape: path, alike: 1 }))
      : samplePages(alive, most)
  for (const page of pages)
    stage.log.line(`audits ${page.path}${from === 'urls' ? '' : `: ${whyChosen(page)}`}`)
  return pages
}

interface Work {
  facts: AuditFacts
  browser: FoundBrowser
  pages: readonly SampledPage[]
  /** The base is audited once each: what differs from run to run is compared in pairs. */
  isBase: boolean
}

/** Audits one page after the other and adds them to the facts. */
async function auditAll(stage: Stage, options: AuditOptions, work: Work): Promise<void> {
  const { facts, browser, pages, isBase } = work
  const timeOver = AbortSignal.timeout(options['max-time'])
  const signal = AbortSignal.any([stage.signal, timeOver])
  const runnerFor = (): Runner =>
    new Runner({
      browser: browser.file,
      device: options.device,
      off: facts.off.map(({ audit }) => audit),
      forbidden: stage.forbidHosts,
      program: stage.program,
      limitMs: options.timeout,
      signal,
      retries: 1,
    })
  const assertions = [...options.assertions, ...(facts.imported?.assertions ?? [])]
  const times = isBase ? 1 : (options.runs ?? (assertions.some(isNoisy) ? noisyRuns : 1))
  const base = pages.length > 0 && options['against-base'] ? await baseOf(stage, facts) : undefined
  const access = stage.access === undefined ? {} : { access: stage.access }
  for (const [index, page] of pages.entries()) {
    if (signal.aborted) break
    stage.log.progress(`${index} of ${count(pages.length, 'page')} · ${page.path}`)
    const sides: Sides = {
      head: { site: { url: stage.target, ...access }, runner: runnerFor() },
      ...(base ? { base: { site: base, runner: runnerFor() } } : {}),
    }
    try {
      const { kept, ...seen } = await auditPage(page.path, sides, times)
      const audited: AuditedPage = {
        ...page,
        ...seen,
        ended: kept.ended,
        stumbles: kept.stumbles,
        kept: await keepReports(stage, page.path, kept.text),
      }
      facts.browser = kept.product
      facts.pages.push(audited)
      stage.answered(1)
    } catch (error) {
      if (!signal.aborted) facts.troubles.push({ path: page.path, why: rootCause(error) })
    }
  }
  if (signal.aborted) facts.stopped = stage.signal.aborted ? 'aborted' : 'max-time'
}

async function baseOf(
  stage: Stage,
  facts: AuditFacts,
): Promise<Awaited<ReturnType<NonNullable<Stage['base']>>>> {
  try {
    return await stage.base?.()
  } catch (error) {
    facts.baseMissing = rootCause(error)
    return undefined
  }
}

function summaryOf({ pages, from, lighthouse, browser }: AuditFacts): string {
  const source = {
    crawl: 'the crawl',
    urls: 'audit.urls',
    sitemap: 'the sitemap',
    target: 'the target alone',
    head: 'the head',
  }[from]
  const runs = pages.reduce((sum, { runs: own, base = [] }) => sum + own.length + base.length, 0)
  return `${count(pages.length, 'page')} of ${source}, ${count(runs, 'run')}, Lighthouse ${lighthouse}, ${browser}`
}

function byPath(one: AuditedPage, other: AuditedPage): number {
  return one.path < other.path ? -1 : 1
}
