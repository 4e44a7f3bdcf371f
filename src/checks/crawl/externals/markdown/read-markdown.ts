import { LinkChecker, type LinkResult, LinkState } from 'linkinator'
import type { MarkdownNews } from '../worker/link-order.ts'

type CrawlOptions = Parameters<LinkChecker['crawl']>[0]

/** linkinator's checker, which knows the origin of its own server: that of the first page. */
class MarkdownChecker extends LinkChecker {
  origin: string | undefined

  override async crawl(options: CrawlOptions): Promise<void> {
    this.origin ??= options.url.origin
    await super.crawl(options)
  }
}

/**
 * Lets linkinator check Markdown files of the current folder: links to files and headings in `root`, while
 * links to elsewhere are only told. Changes the current folder of the process to `root`.
 */
export async function readMarkdown(
  { root, files }: { root: string; files: readonly string[] },
  tell: (news: MarkdownNews) => void,
): Promise<void> {
  if (files.length === 0) return
  // With a `serverRoot`, the root's own name would be read as a pattern too.
  process.chdir(root)
  const checker = new MarkdownChecker()
  checker.on('link', (result) => {
    const news = newsOf(result)
    if (news) tell(news)
  })
  const paths = files.map(escapePattern)
  await checker.check({
    // Of a single file linkinator would take the folder for the root.
    path: paths.length === 1 ? [...paths, ...paths] : paths,
    markdown: true,
    recurse: false,
    checkFragments: true,
    directoryListing: true,
    concurrency: 20,
    linksToSkip: (link) =>
      Promise.resolve(URL.parse(link)?.origin !== checker.origin || !decodes(link)),
  })
}

/** linkinator takes each path for a pattern. */
function escapePattern(file: string): string {
  return file.replace(/[?*()[\]]/g, '[$&]')
}

/** linkinator's server dies of a path whose escapes do not decode. */
function decodes(link: string): boolean {
  try {
    return decodeURIComponent(URL.parse(link)?.pathname ?? '%') !== ''
  } catch {
    return false
  }
}

function newsOf({
  url,
  parent,
  state,
  status,
  failureDetails,
}: LinkResult): MarkdownNews | undefined {
  if (parent === undefined) {
    const unread = state === LinkState.OK ? undefined : 'unread'
    return unread && { kind: 'markdown', file: decodeURIComponent(url), href: url, found: unread }
  }
  const file = decodeURIComponent(parent)
  const news = (found: MarkdownNews['found']): MarkdownNews => ({
    kind: 'markdown',
    file,
    href: url.slice(0, 4000),
    found,
  })
  if (state === LinkState.SKIPPED) {
    if (/^https?:/.test(url)) return news('elsewhere')
    return /^[a-z][a-z0-9+.-]*:/i.test(url) ? undefined : news('dead')
  }
  if (state === LinkState.OK) return undefined
  // What linkinator cannot parse comes without details, and as it stands in the text.
  if (!failureDetails) return news('unparsed')
  if (status !== undefined && status >= 400) return news('dead')
  return status !== undefined && status < 300 && url.includes('#') ? news('dead-anchor') : undefined
}
