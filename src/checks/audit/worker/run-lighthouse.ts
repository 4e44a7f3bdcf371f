import { type Browser, launch } from 'puppeteer-core'
import { browserFlags } from '../../../browser/flags.ts'
import { openWith } from './open-with.ts'
import type { AuditNews, AuditOrder } from './messages.ts'

const startMs = 30_000
const answerMs = 60_000
const categories = ['performance', 'accessibility', 'best-practices', 'seo']

/** Audits one page in a browser of its own, which is gone afterwards. Returns Lighthouse's result as JSON. */
export async function runLighthouse(
  order: AuditOrder,
  tell: (news: AuditNews) => void,
): Promise<string> {
  // The whole of it is loaded here, and nowhere else.
  const { default: lighthouse, desktopConfig } = await import('lighthouse')
  const browser = await start(order)
  try {
    tell({ kind: 'browser', pid: browser.process()?.pid ?? 0, product: await browser.version() })
    const page = await browser.newPage()
    if (order.access) await openWith(page, new URL(order.url).origin, order.access)
    const result = await lighthouse(
      order.url,
      {
        onlyCategories: categories,
        skipAudits: [...order.off],
        throttlingMethod: 'simulate',
        disableFullPageScreenshot: true,
        maxWaitForLoad: order.loadMs,
        blockedUrlPatterns: order.forbidden.map((host) => `*://${host}/*`),
        logLevel: 'silent',
        output: 'json',
      },
      order.device === 'desktop' ? desktopConfig : undefined,
      page,
    )
    if (!result) throw new Error('Lighthouse gave no result')
    return JSON.stringify(result.lhr)
  } finally {
    await browser.close().catch(() => {})
  }
}

async function start({ browser, profile, forbidden }: AuditOrder): Promise<Browser> {
  return await launch({
    executablePath: browser,
    userDataDir: profile,
    headless: true,
    pipe: true,
    args: browserFlags(forbidden, process.getuid?.() === 0),
    timeout: startMs,
    protocolTimeout: answerMs,
    acceptInsecureCerts: false,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  })
}
