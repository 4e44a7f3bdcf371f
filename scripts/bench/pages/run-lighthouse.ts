import { performance } from 'node:perf_hooks'
import lighthouse from 'lighthouse'
import { launch } from 'puppeteer-core'

/*
 * Lighthouse as it comes, page after page in one browser: `run-lighthouse.ts BROWSER URL…`. A process of its own. Sends
 * the milliseconds of each page to the parent.
 */

const [executablePath = '', ...urls] = process.argv.slice(2)
const browser = await launch({
  executablePath,
  headless: true,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
try {
  const port = Number(new URL(browser.wsEndpoint()).port)
  const took: number[] = []
  for (const url of urls) {
    const startedAt = performance.now()
    const result = await lighthouse(url, { port, logLevel: 'silent' })
    const trouble = result?.lhr.runtimeError?.message
    if (trouble !== undefined) throw new Error(`Lighthouse could not look at ${url}: ${trouble}`)
    took.push(performance.now() - startedAt)
  }
  process.send?.(took)
} finally {
  await browser.close()
}
process.disconnect?.()
