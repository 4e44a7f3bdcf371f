import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { LinkChecker, type LinkResult, LinkState } from 'linkinator'
import { rootCause } from '../../../model/root-cause.ts'
import type { ExternalNews, ExternalOrder, ExternalResult } from './order.ts'

/** linkinator keeps a slot for each URL that waits; one slow host may not starve more than these. */
const mostAtOnce = 500
const page = 'links.html'

/**
 * Asks each URL once, with linkinator, in a process of its own: nothing that an answer does to linkinator can
 * take the rehearsal with it, and its end is the end of all its requests.
 */
export function crawlWorker(): void {
  process.once('disconnect', () => process.exit(0))
  process.once('message', (order: ExternalOrder) => {
    check(order.urls).then(
      () => tell({ kind: 'end' }),
      (error: unknown) => tell({ kind: 'failed', reason: rootCause(error).slice(0, 200) }),
    )
  })
}

function tell(message: ExternalNews): void {
  process.send?.(message)
}

async function check(urls: string[]): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'rehearse-links-'))
  try {
    for (let from = 0; from < urls.length; from += mostAtOnce) {
      await checkList(folder, urls.slice(from, from + mostAtOnce))
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** URLs that linkinator is given as its start would have their own links checked; so they stand on a page. */
async function checkList(folder: string, urls: string[]): Promise<void> {
  writeFileSync(
    path.join(folder, page),
    urls.map((url) => `<a href="${escaped(url)}">x</a>`).join('\n'),
  )
  const wanted = new Set(urls)
  const checker = new LinkChecker()
  checker.on('link', (result) => {
    if (wanted.has(result.url)) tell({ kind: 'link', result: resultOf(result) })
  })
  await checker.check({
    path: page,
    serverRoot: folder,
    recurse: false,
    concurrency: 20,
    timeout: 30_000,
    userAgent: 'Rehearse (crawl)',
  })
}

function resultOf({ url, status = 0, state, failureDetails }: LinkResult): ExternalResult {
  const failure = failureDetails?.find((detail) => detail instanceof Error)
  const isBroken = state === LinkState.BROKEN
  return { url, status, isBroken, ...(failure ? { reason: rootCause(failure).slice(0, 200) } : {}) }
}

function escaped(url: string): string {
  return url.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
}
