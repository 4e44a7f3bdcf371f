import type { Stage } from '../model/stage.ts'
import { matchesWildcard } from '../model/wildcard.ts'
import { pagesOfCrawl } from './pages-of-crawl.ts'
import { pagesOfSitemap } from './pages-of-sitemap.ts'

/** Pages of a site, by path and query, and where they are known from. */
export interface Listed {
  from: 'urls' | 'crawl' | 'sitemap' | 'target'
  paths: string[]
}

/** Pages that somebody names, and patterns of those that are not wanted. */
export interface Wanted {
  urls: readonly string[]
  ignore: readonly string[]
}

/** The pages there are: those that are named, else those that the crawl found, else those of the sitemap, else the target. */
export async function listPages(stage: Stage, wanted: Wanted): Promise<Listed> {
  const { from, paths } = await allPages(stage, wanted.urls)
  return { from, paths: paths.filter((path) => !isIgnored(path, wanted)) }
}

/** Whether the options say not to visit a path. */
export function isIgnored(path: string, { ignore }: Pick<Wanted, 'ignore'>): boolean {
  return ignore.some((pattern) => matchesWildcard(pattern, path))
}

async function allPages(stage: Stage, urls: readonly string[]): Promise<Listed> {
  if (urls.length > 0) return { from: 'urls', paths: [...urls] }
  const crawled = pagesOfCrawl(await stage.facts('crawl'))
  if (crawled) return { from: 'crawl', paths: crawled }
  const mapped = await pagesOfSitemap(stage)
  const own = `${stage.target.pathname}${stage.target.search}`
  if (mapped) return { from: 'sitemap', paths: [own, ...mapped] }
  return { from: 'target', paths: [own] }
}
