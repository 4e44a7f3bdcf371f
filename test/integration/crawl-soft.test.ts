import { describe, expect, it } from 'vitest'
import { whole } from '../fixtures/crawl/raw-pages.ts'
import { madeSite } from '../fixtures/crawl/endless-site.ts'
import { rawSite } from '../fixtures/crawl/site.ts'
import { suspect, troubles, walked } from '../fixtures/crawl/walked.ts'

const links = (...paths: string[]) => paths.map((path) => `<a href="${path}">x</a>`).join('')
const menu =
  '<nav>Home Products Pricing About us Contact Imprint Blog Careers Press Login Sign up</nav>'

describe('pages that say with status 200 that they are none', { timeout: 30_000 }, () => {
  const pages: Record<string, string> = {
    '/': `${menu}<h1>Welcome</h1>We make chairs and tables.${links('/chairs', '/gone', '/blog/1', '/blog/gone')}`,
    '/chairs': `${menu}<h1>Chairs</h1>Four legs and a back.`,
    '/blog/1': `${menu}<h1>404 not found: a story</h1>How we lost a page and found it again.`,
  }
  const sorry = `${menu}<h1>Oops</h1>We could not find what you were looking for.`

  it('finds them by what the site shows for paths that do not exist, in every folder', async () => {
    const site = await madeSite((path) => pages[path] ?? `${sorry} There is no ${path}.`)
    expect(troubles(await walked(site.url))).toEqual(['soft-404 /blog/gone', 'soft-404 /gone'])
  })

  it('is silent where missing pages have their status, whatever the words of others', async () => {
    const site = await madeSite(
      (path) => pages[path] ?? (path.endsWith('gone') ? `${sorry} ${path}` : undefined),
    )
    expect(troubles(await walked(site.url))).toEqual([])
  })

  it('leaves a site that shows its one page for every path to a browser', async () => {
    const shell = `<title>App</title><div id="root"></div><script src="/app.js"></script>${links('/a', '/b')}`
    const site = await rawSite({
      '/': shell,
      '/a': shell,
      '/b': shell,
      '/app.js': (socket) => socket.write(whole('let a = 1', ['Content-Type: text/javascript'])),
    })
    const { facts } = await walked(site.url)
    expect(facts.suspects).toEqual([])
    expect(facts.needsBrowser.map(({ url, why }) => `${why} ${url}`)).toEqual([
      'app-shell /',
      'app-shell /a',
      'app-shell /b',
    ])
  })

  it.each([
    ['a stack trace of Python', 'Traceback: File "/srv/app/views.py", line 42, in show KeyError'],
    ['a stack trace of Node', '<h1>Error</h1>TypeError at show (/srv/app/routes.js:12:34)'],
    ['a stack trace of Java', '<div>at com.shop.Cart.add(Cart.java:88)</div>'],
    [
      'a warning of PHP',
      '<b>Warning</b>: Undefined variable $x in <b>/var/www/a.php</b> on line <b>7</b>',
    ],
    ['an error of SQL', 'SQLSTATE[42S02]: Base table or view not found'],
    ['an error page', '<h1>Internal Server Error</h1>'],
    ['an unrendered template', '<p>Dear {{ user.name }}, welcome back.'],
    ['an unrendered block', '<p>{% for item in cart %} x {% endfor %}'],
  ])('finds %s', async (_what, body) => {
    const site = await rawSite({ '/': links('/bad'), '/bad': `<title>Shop</title>${body}` })
    const result = await walked(site.url)
    expect(troubles(result)).toEqual(['soft-error /bad'])
    expect(suspect(result, '/bad').reason).toMatch(/stack-trace|error-page|template/)
  })

  it('is silent about errors that a page explains', async () => {
    const site = await rawSite({
      '/': links('/docs', '/vue'),
      '/docs':
        '<h1>Internal server errors</h1>An internal server error (500) means: see line 42 of the file.' +
        '<pre>File "/srv/app/views.py", line 42, in show</pre>Write <code>{{ user.name }}</code> here.' +
        '<p>Warning: read this in full on line 7 of the form.',
      '/vue': '<div id="x">{{ filled.by.script }}</div><script>let a = 1</script>',
    })
    expect(troubles(await walked(site.url))).toEqual([])
  })
})
