import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { findBrowser } from '../../src/browser/find-browser.ts'
import { findWindowless } from '../../src/browser/find-windowless.ts'
import { pairs, serveHostile } from './pages/hostile.ts'
import { memoryOf } from './pages/memory.ts'
import { take } from './pages/take.ts'

const pages = 200
const few = 80
const byLighthouse = 4

const wanted = {
  ratio: 12,
  perMinute: 120,
  memoryMb: 1.2 * 1024,
  axe: 1.5,
  hostileSeconds: 180,
}

/**
 * How many pages are visited in a minute, beside Lighthouse on the same site, with one tab and with four; what axe adds;
 * how much memory 200 pages need; and how long good pages take among such that fight back. Returns lines for people;
 * throws when it is not fast, small or right enough.
 */
export async function benchPages(): Promise<string[]> {
  const whole = await findBrowser('audit', undefined, process.env)
  const browser = await findWindowless('pages', undefined, process.env)
  if (!whole || !browser) throw new Error('pages needs Chrome or Chromium: set CHROME_PATH')
  const { file } = browser
  const site = fork(path.join(import.meta.dirname, 'pages/site.ts'), [String(pages)])
  try {
    const [origin] = (await once(site, 'message')) as [string]
    const paths = Array.from({ length: pages }, (_, at) => `/page/${at}`)
    const some = paths.slice(0, few)
    const lighthouse = await lighthouseRate(
      whole.file,
      some.slice(0, byLighthouse).map((one) => `${origin}${one}`),
    )
    const one = await take(file, origin, some, { tabs: 1, accessibility: true })
    const bare = await take(file, origin, some, { tabs: 4, accessibility: false })
    const axe = await take(file, origin, some, { tabs: 4, accessibility: true })
    const { result: all, mostMb } = await memoryOf(
      take(file, origin, paths, { tabs: 4, accessibility: true }),
    )
    const fight = await hostile(file)
    const ratio = one.perMinute / lighthouse
    const added = axe.seconds / bare.seconds
    const ill = all.visits.filter(({ ended, signals }) => ended !== 'settled' || signals.length > 0)
    const misses = [
      ...(ratio < wanted.ratio ? [`${wanted.ratio} times Lighthouse's rate`] : []),
      ...(all.perMinute < wanted.perMinute ? [`${wanted.perMinute} pages a minute`] : []),
      ...(mostMb > wanted.memoryMb ? [`at most ${wanted.memoryMb.toFixed(0)} MiB`] : []),
      ...(added > wanted.axe ? ['axe to add at most half'] : []),
      ...(fight.seconds > wanted.hostileSeconds ? ['all good pages in 3 minutes'] : []),
      ...(ill.length > 0 ? [`no complaint about good pages, not ${ill.length}`] : []),
      ...(fight.good < pairs ? [`all good pages among hostile ones, not ${fight.good}`] : []),
    ]
    const lines = [
      `pages one tab      ${one.perMinute.toFixed(0)} a minute, Lighthouse ${lighthouse.toFixed(1)}  ratio ${ratio.toFixed(1)}`,
      `pages four tabs    ${all.perMinute.toFixed(0)} a minute over ${pages} pages, at most ${mostMb.toFixed(0)} MiB`,
      `pages with axe     ${added.toFixed(2)} times as long as without`,
      `pages fighting     ${fight.good} of ${pairs} good pages among as many hostile ones in ${fight.seconds.toFixed(0)} s`,
    ]
    if (misses.length === 0) return lines
    throw new Error([...lines, 'not as good as wanted:', ...misses].join('\n'))
  } finally {
    if (site.connected) site.disconnect()
  }
}

/** Pages a minute. */
async function lighthouseRate(file: string, urls: readonly string[]): Promise<number> {
  const child = fork(path.join(import.meta.dirname, 'pages/run-lighthouse.ts'), [file, ...urls])
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`Lighthouse ended with ${code}`)
  })
  const [took] = (await Promise.race([once(child, 'message'), ended])) as [number[]]
  ended.catch(() => {})
  return 60_000 / (took.reduce((sum, ms) => sum + ms, 0) / took.length)
}

async function hostile(file: string): Promise<{ good: number; seconds: number }> {
  const { origin, paths, close } = await serveHostile()
  try {
    const { visits, seconds } = await take(file, origin, paths, { tabs: 4, accessibility: false })
    const good = visits.filter(
      ({ path: at, ended, probe }) =>
        at.startsWith('/good') && ended === 'settled' && probe?.headings.length === 1,
    )
    return { good: good.length, seconds }
  } finally {
    await close()
  }
}
