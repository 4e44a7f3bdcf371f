import { count, formatDuration } from '../../model/units.ts'
import type { CrawlFacts } from './facts.ts'
import type { CrawlOptions } from './options.ts'
import type { WalkFacts } from './walk/facts/walk-facts.ts'

/** What the crawl could not find out, in words. Limits that the user set are findings instead. */
export function gaps(
  { site, external, markdown, robotsTrouble }: CrawlFacts,
  options: CrawlOptions,
): string[] {
  const limited = site.suspects.filter(({ problem }) => problem === 'not-crawled').length
  const failed = site.notCrawled.find(({ reason }) => reason === 'failed')
  return [
    ...(robotsTrouble === undefined
      ? []
      : [`robots.txt could not be read, so nothing may be asked: ${robotsTrouble}`]),
    ...(site.ended === 'max-time'
      ? [`the crawl took longer than ${formatDuration(options['max-time'])}`]
      : []),
    ...(site.ended === 'aborted' ? ['the run was cancelled'] : []),
    ...(site.pages === 0 ? [`no page could be crawled: ${rootTrouble(site)}`] : []),
    ...(limited > 0
      ? [`the site limits its rate (429): ${count(limited, 'URL')} could not be checked`]
      : []),
    ...(failed ? [`${count(failed.count, 'URL')} could not be read`] : []),
    ...(site.unlisted > 0
      ? [`${count(site.unlisted, 'more broken target')} than can be listed`]
      : []),
    ...(external.unlisted > 0
      ? [`${count(external.unlisted, 'more dead link')} to other sites than can be listed`]
      : []),
    ...(external.ended === undefined
      ? []
      : [`not all links that leave the site could be checked: ${external.ended}`]),
    ...(markdown?.troubles.slice(0, 5).map((trouble) => `sources: ${trouble}`) ?? []),
  ]
}

/** Why the target itself gave nothing to crawl. */
function rootTrouble({ root, suspects, target, notCrawled }: WalkFacts): string {
  const why = root.reason === undefined ? '' : `: ${root.reason}`
  const isLoop = suspects.some(({ problem, url }) => problem === 'redirect-loop' && url === target)
  if (root.leaves !== undefined) return 'the target redirects to where the crawl may not go'
  if (isLoop) return 'the target redirects in a circle'
  if (root.status === 0 && !root.fault && notCrawled.length > 0) {
    const isKeptOut = notCrawled.some(({ reason }) => reason === 'robots')
    return isKeptOut ? 'robots.txt keeps crawlers from the target' : 'the target was never asked'
  }
  if (root.status === 0) return `the target gives no answer${why}`
  if (root.status >= 200 && root.status < 300 && root.fault) {
    return `the target's answer cannot be read to its end${why}`
  }
  const isGood = root.status >= 200 && root.status < 300
  return isGood
    ? 'the target is no HTML page of its own origin'
    : `the target answers ${root.status}`
}
