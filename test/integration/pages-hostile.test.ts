import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { visitPage } from '../../src/checks/pages/visit/visit-page.ts'
import { openWatchedTab } from '../../src/checks/pages/visit/watched-tab.ts'
import { sweep } from '../../src/checks/pages/sweep/sweep.ts'
import { Chromium } from '../../src/browser/chromium.ts'
import type { Visit } from '../../src/checks/pages/facts.ts'
import { type Case, script, whole } from '../fixtures/pages/answer.ts'
import { browser } from '../fixtures/pages/browser.ts'
import { serveCases } from '../fixtures/pages/serve-cases.ts'
import { ask, settings } from '../fixtures/pages/sweep-settings.ts'

const ways: readonly Omit<Case, 'name'>[] = [
  { page: whole(script('for (;;);')) },
  { page: whole(script('addEventListener("load", () => { for (;;); })')) },
  { page: whole(script('for (;;) alert("again")')) },
  { page: whole(script('addEventListener("load", () => { while (true) confirm("really?") })')) },
  { page: { type: 'text/html', body: whole(''), endless: 'flood' } },
  { page: { type: 'application/zip', body: 'PK', endless: 'flood' } },
  { page: { type: 'text/html', body: '<!doctype html><p>begun', endless: 'open' } },
  {
    page: whole(
      script('setInterval(() => { const end = Date.now() + 900; while (Date.now() < end); }, 1)'),
    ),
  },
  {
    page: whole(
      script(
        'const more = () => { document.body.append(document.createElement("p")); setTimeout(more) }; more()',
      ),
    ),
  },
]

const good: Case[] = Array.from({ length: 30 }, (_, at) => ({
  name: `good-${at}`,
  page: whole(`<p>page ${at}</p>`),
}))
const bad: Case[] = Array.from({ length: 27 }, (_, at) => ({
  name: `bad-${at}`,
  ...(ways[at % ways.length] ?? { page: '' }),
}))

describe.skipIf(!browser)(
  'pages that fight back (needs Chrome or Chromium)',
  { timeout: 180_000 },
  () => {
    it('cost no other page its result', async () => {
      const all = good.flatMap((one, at) => (bad[at] ? [one, bad[at]] : [one]))
      const site = await serveCases(all)
      const { own } = site.origins
      const crashes = [0, 1, 2].map((at) => ask(`/crash-${at}`, 'chrome://crash'))
      const pages = all.map(({ name }) => ask(site.pathOf(name), `${own}${site.pathOf(name)}`))
      const asked = [...pages.slice(0, 20), ...crashes, ...pages.slice(20)]
      const { visits, troubles } = await sweep(asked, settings(own))
      await site.close()
      expect(troubles).toEqual([])
      expect(visits).toHaveLength(60)
      const of = (name: string): Visit | undefined => visits.find(({ path }) => path.includes(name))
      const unwell = good.filter(({ name }) => {
        const visit = visits.find(({ path }) => path === site.pathOf(name))
        return visit?.ended !== 'settled' || visit.probe?.headings[0] !== 'Workshop'
      })
      expect(unwell).toEqual([])
      expect(of('bad-0/')?.ended).toBe('hung')
      expect(of('bad-1/')?.ended).toBe('hung')
      expect(of('bad-2/')?.ended).toBe('dialogs')
      expect(of('bad-3/')?.ended).toBe('dialogs')
      expect(['flood', 'unsettled', 'hung']).toContain(of('bad-4/')?.ended)
      expect(of('bad-5/')?.ended).toBe('download')
      expect(of('bad-6/')?.ended).toBe('unsettled')
      expect(
        visits.filter(({ path }) => path.startsWith('/crash')).map(({ ended }) => ended),
      ).toEqual(['crashed', 'crashed', 'crashed'])
    })

    it('start the browser again when it ends, and visit what it held once more', async () => {
      const cases = good.slice(0, 12)
      const site = await serveCases(cases)
      const { own } = site.origins
      let ended = 0
      const { visits, troubles } = await sweep(
        cases.map(({ name }) => ask(site.pathOf(name), `${own}${site.pathOf(name)}`)),
        settings(own, {
          lingerMs: 1,
          onVisit: () => {
            if (ended++ === 3) endChildren()
          },
        }),
      )
      await site.close()
      expect(troubles).toEqual([])
      expect(new Set(visits.map(({ path }) => path)).size).toBe(12)
      expect(visits.every(({ ended: how }) => how === 'settled')).toBe(true)
    })

    it('name the page at which the browser ends each time, and no other', async () => {
      const killer: Case = {
        name: 'killer',
        page: () => {
          endChildren()
          return whole('')
        },
      }
      const cases = [...good.slice(0, 3), killer, ...good.slice(3, 6)]
      const site = await serveCases(cases)
      const { own } = site.origins
      const pages = cases.map(({ name }) => ask(site.pathOf(name), `${own}${site.pathOf(name)}`))
      const { visits, troubles } = await sweep(pages, settings(own))
      await site.close()
      expect(troubles).toEqual([
        { path: '/d/killer/', why: 'the browser ended while it was visited' },
      ])
      expect(new Set(visits.map(({ path }) => path)).size).toBe(6)
    })

    it('say why when the browser does not start', async () => {
      await expect(
        sweep(
          [],
          settings('http://127.0.0.1:1', { launch: { file: '/bin/false', forbidden: [] } }),
        ),
      ).rejects.toThrow('the browser /bin/false does not start')
    })

    it('leave no tab open', async () => {
      const site = await serveCases(good.slice(0, 2))
      const { own } = site.origins
      const chromium = await Chromium.launch({ file: browser?.file ?? '', forbidden: [] })
      const before = await contexts(chromium)
      const tab = await openWatchedTab(chromium, settings(own))
      const visited = await visitPage(tab, ask('/d/good-0/', `${own}/d/good-0/`), settings(own))
      await visited.end(0)
      expect(await contexts(chromium)).toBe(before)
      await chromium.close()
      await site.close()
    })
  },
)

async function contexts({ root }: Chromium): Promise<number> {
  return (await root.send('Target.getBrowserContexts')).browserContextIds.length
}

/** Ends the browsers that this process has started, by their ids, with what a script among them has started. */
function endChildren(): void {
  const children = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(process.pid)], {
    encoding: 'utf8',
  })
  for (const line of children.split('\n')) {
    const [, id, args = ''] = /^\s*(\d+)\s+(.*)$/.exec(line) ?? []
    if (id !== undefined && /chrom/i.test(args) && args.includes('--remote-debugging-pipe'))
      process.kill(-Number(id), 'SIGKILL')
  }
}
