import type { Page } from 'puppeteer-core'

/**
 * Sends headers with every request of a page to one origin, and with no other. The protocol has no such thing but to
 * hold each of these requests for a moment, so this is done only where a target is protected.
 */
export async function openWith(
  page: Page,
  origin: string,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  const session = await page.createCDPSession()
  session.on('Fetch.requestPaused', ({ requestId, request }) => {
    const own = Object.entries(request.headers).filter(
      ([name]) => !Object.keys(headers).some((ours) => ours.toLowerCase() === name.toLowerCase()),
    )
    const sent =
      URL.parse(request.url)?.origin === origin ? [...own, ...Object.entries(headers)] : own
    session
      .send('Fetch.continueRequest', {
        requestId,
        headers: sent.map(([name, value]) => ({ name, value })),
      })
      .catch(() => {})
  })
  await session.send('Fetch.enable', { patterns: [{ urlPattern: `${origin}/*` }] })
}
