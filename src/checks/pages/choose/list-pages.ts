import { matchesWildcard } from '../../../model/wildcard.ts'
import type { Stage } from '../../../model/stage.ts'
import type { PagesFacts } from '../facts.ts'
import type { PagesOptions } from '../options.ts'
import { pagesOfCrawl } from './pages-of-crawl.ts'
import { pagesOfSitemap } from './pages-of-sitemap.ts'

export interface Listed {
  from: PagesFacts['from']
  paths: string[]
}

/** The pages there are: those that are named, else those that the crawl found, else those of the sitemap, else the target. */
export async function listPages(stage: Stage, options: PagesOptions): Promise<Listed> {
  const { from, paths } = await allPages(stage, options.urls)
  return { from, paths: paths.filter((path) => !isIgnored(path, options)) }
}

/** Whether the options say not to visit a path. */
export function isIgnored(path: string, { ignore }: PagesOptions): boolean {
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
