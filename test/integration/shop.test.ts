import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { LinkChecker, LinkState } from 'linkinator'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

const folder = join(import.meta.dirname, '../../examples/shop')

type Running = Awaited<ReturnType<typeof start>>

async function start(version: string) {
  const child = spawn(process.execPath, ['server.ts'], {
    cwd: folder,
    env: { ...process.env, PORT: '0', SHOP_VERSION: version },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`exited with ${code}: ${err}`)))
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text
      const found = /on (http:\/\/127\.0\.0\.1:\d+)\n/.exec(err)?.[1]
      if (found) resolve(found)
    })
  })
  return { url, child, log: () => out, errors: () => err }
}

async function stop({ child }: Running): Promise<number | null> {
  const gone = once(child, 'close')
  child.kill('SIGTERM')
  await gone
  return child.exitCode
}

const strict = { recurse: true, checkCss: true, checkFragments: true, timeout: 20_000 }

/** What linkinator saw, and how often each broken link: `404 /nowhere on 2 pages`. */
async function crawl(path: string) {
  const { links } = await new LinkChecker().check({ path, ...strict })
  const broken = links.filter(({ state }) => state === LinkState.BROKEN)
  const groups = Map.groupBy(broken, ({ status, url }) => `${status} ${url.replace(path, '')}`)
  return {
    checked: [...new Set(links.map(({ url }) => url.replace(path, '')))],
    broken: [...groups].map(([link, { length }]) => `${link} on ${length} pages`).toSorted(),
  }
}

describe('the healthy shop', () => {
  let shop: Running
  beforeAll(async () => {
    shop = await start('healthy')
  })
  afterAll(async () => {
    expect(await stop(shop)).toBe(0)
  })

  const get = (path: string, cookie = '') =>
    fetch(shop.url + path, { redirect: 'manual', headers: { cookie } })
  const post = (path: string, fields: Record<string, string>, cookie = '') =>
    fetch(shop.url + path, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie },
      body: new URLSearchParams(fields),
    })
  const fill = async (product: string, quantity: string) => {
    const answer = await post('/cart/items', { product, quantity })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/cart'])
    const cookie = answer.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^session=[0-9a-f]{32}; Path=\/; HttpOnly; SameSite=Lax$/)
    return cookie.split(';', 1).join('')
  }
  const address = {
    name: 'A. <b>Customer</b>',
    email: 'a@b.example',
    street: 'Lane 5',
    town: 'Town',
  }

  it.each([
    ['/', 200, 'Things for a calm home'],
    ['/?page=5', 200, 'aria-current="page">5<'],
    ['/?page=6', 404, 'Nothing here'],
    ['/products/clip-lamp', 200, '€29.00'],
    ['/products/cup-without-handle', 200, 'Sold out'],
    ['/categories/chairs', 200, 'Ladder Chair'],
    ['/search', 200, 'What are you looking for?'],
    ['/search?q=LAMP', 200, 'Brass Desk Lamp'],
    ['/cart', 200, 'Still empty'],
    ['/orders/0123456789abcdef', 404, 'Nothing here'],
    ['/about', 200, 'About us'],
    ['/help', 200, 'id="delivery"'],
    ['/help/returns', 200, '30 days'],
    ['/care', 200, 'Care guides'],
    ['/care/wool', 200, 'Mend'],
    ['/style.css', 200, 'body {'],
    ['/images/products/clip-lamp.svg', 200, '#c0562b'],
    ['/../flaws.ts', 404, 'Nothing here'],
  ])('answers %s with %i', async (path, status, content) => {
    const answer = await get(path)
    expect(answer.status).toBe(status)
    expect(await answer.text()).toContain(content)
  })

  it('escapes a hostile search in text, title and attribute', async () => {
    const hostile = `"><script>alert('x')</script>&amp;`
    const body = await (await get(`/search?q=${encodeURIComponent(hostile)}`)).text()
    expect(body).not.toContain('<script>alert')
    expect(body).not.toContain(`value="">`)
    expect(body.split('&#34;&#62;&#60;script&#62;alert(&#39;x&#39;)')).toHaveLength(4)
  })

  it('sells: cart, checkout, order', async () => {
    expect((await get('/checkout')).headers.get('location')).toBe('/cart')
    const cookie = await fill('station-clock', '2')
    expect(await (await get('/cart', cookie)).text()).toContain('€498.00')
    expect(await (await get('/checkout', cookie)).text()).toContain('2 pieces, €498.00 in all')

    const refused = await post('/checkout', { ...address, email: 'nobody' }, cookie)
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Please give an e-mail address')

    const bought = await post('/checkout', address, cookie)
    expect(bought.status).toBe(303)
    const place = bought.headers.get('location') ?? ''
    expect(place).toMatch(/^\/orders\/[0-9a-f]{16}$/)
    const order = await (await get(place, cookie)).text()
    expect(order).toContain('Thank you, A. &#60;b&#62;Customer')
    expect(order).toContain('€498.00')
    expect((await get(place)).status).toBe(404) // without the session that ordered it
    expect(await (await get('/cart', cookie)).text()).toContain('Still empty')
    expect(await (await get('/products/station-clock')).text()).toContain('Sold out')
  })

  it('writes nothing of an order that cannot be filled', async () => {
    const cookie = await fill('egg-timer', '1')
    await post('/cart/items', { product: 'reading-chair', quantity: '4' }, cookie) // 3 in stock
    const refused = await post('/checkout', address, cookie)
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('Reading Chair')
    expect(await (await get('/cart', cookie)).text()).toContain('Egg Timer')
    expect(await (await get('/products/egg-timer')).text()).toContain('max="20"')

    const change = { product: 'reading-chair', quantity: '0', change: 'set' }
    expect((await post('/cart/items', change, cookie)).status).toBe(303)
    expect((await post('/checkout', address, cookie)).headers.get('location')).toMatch(/^\/orders/)
  })

  it('refuses what makes no sense', async () => {
    const noProduct = await post('/cart/items', { product: 'none', quantity: '1' })
    const noQuantity = await post('/cart/items', { product: 'clip-lamp', quantity: '-1' })
    const tooLarge = await post('/cart/items', { product: 'x'.repeat(20_000) })
    const notAllowed = await fetch(`${shop.url}/about`, { method: 'DELETE' })
    const statuses = [noProduct, noQuantity, tooLarge, notAllowed].map(({ status }) => status)
    expect(statuses).toEqual([422, 422, 413, 405])
  })

  it('asks its database how it is, however many searches ran', async () => {
    const took = async (path: string) => {
      const begun = performance.now()
      expect((await get(path)).status).toBe(200)
      return performance.now() - begun
    }
    const [pages, searches]: [number[], number[]] = [[], []]
    for (let search = 0; search < 20; search++) {
      pages.push(await took('/about'))
      searches.push(await took('/search?q=lamp'))
    }
    // Every search of the broken shop takes 450 ms more than a page, however fast the machine is.
    expect(Math.min(...searches)).toBeLessThan(Math.min(...pages) + 450)
    const answer = await get('/healthz')
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual({ status: 'ok', database: 'ok', products: 60 })
  })

  it('writes an access log in the combined format', async () => {
    await fetch(`${shop.url}/about?logged`, {
      headers: { 'user-agent': 'a "quoted" agent', referer: `${shop.url}/` },
    })
    await expect
      .poll(shop.log)
      .toMatch(
        /^127\.0\.0\.1 - - \[\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d \+0000\] "GET \/about\?logged HTTP\/1\.1" 200 \d+ "http:\/\/127\.0\.0\.1:\d+\/" "a \\"quoted\\" agent"$/m,
      )
  })

  it('has no broken link and no link that leaves it', async () => {
    const { checked, broken } = await crawl(shop.url)
    expect(broken).toEqual([])
    expect(checked.filter((link) => /^[a-z]+:/.test(link))).toEqual([])
    expect(checked.filter((link) => link.startsWith('/products/'))).toHaveLength(60)
    expect(checked.filter((link) => link.startsWith('/search'))).toEqual([])
  })
})

describe('the broken shop', () => {
  let shop: Running
  beforeAll(async () => {
    shop = await start('broken')
  })
  afterAll(async () => {
    expect(await stop(shop)).toBe(0)
  })

  const health = async () => {
    const answer = await fetch(`${shop.url}/healthz`)
    return [answer.status, await answer.json()]
  }

  it('has exactly the planted broken links', async () => {
    const { broken } = await crawl(shop.url)
    expect(broken).toEqual([
      '404 /care/old-guide on 6 pages',
      '404 /images/workshop-old.svg on 1 pages',
      '404 /lookbook on 1 pages',
      '500 /help/returns on 1 pages',
    ])
    expect(shop.errors()).toContain('GET /help/returns: the setting returns.days is not set')
  })

  it('searches slowly, and hides what that costs until the eighth search', async () => {
    for (let search = 1; search <= 7; search++) {
      const begun = performance.now()
      expect((await fetch(`${shop.url}/search?q=lamp`)).status).toBe(200)
      expect(performance.now() - begun).toBeGreaterThanOrEqual(450)
      expect(await health()).toEqual([200, { status: 'ok', database: 'ok', products: 60 }])
    }
    await fetch(`${shop.url}/search?q=lamp`)
    const reason = 'all 8 database connections are in use'
    expect(await health()).toEqual([503, { status: 'error', database: 'error', reason }])
    for (const path of ['/', '/products/clip-lamp', '/search?q=mug']) {
      expect((await fetch(shop.url + path)).status).toBe(200)
    }
  })
})

describe('a shop with wrong settings', () => {
  it.each([
    [{ SHOP_VERSION: 'shiny' }, 'SHOP_VERSION must be "healthy" or "broken", not "shiny"\n'],
    [{ PORT: '70000' }, 'PORT must be a number from 0 to 65535, not "70000"\n'],
  ])('does not start with %o', (settings, message) => {
    const { status, stderr } = spawnSync(process.execPath, ['--no-warnings', 'server.ts'], {
      cwd: folder,
      env: { ...process.env, ...settings },
      encoding: 'utf8',
      timeout: 20_000,
    })
    expect([status, stderr]).toEqual([1, message])
  })
})
