import { describe, expect, it } from 'vitest'
import type { Probe, Signal, Visit } from '../../../src/checks/pages/facts.ts'
import { fingerprint } from '../../../src/model/fingerprint.ts'
import { againstBase } from '../../../src/model/baseline.ts'
import type { CheckResult } from '../../../src/model/result.ts'
import {
  exception,
  facts,
  found,
  frame,
  origin,
  probe,
  resource,
  visit,
} from '../../fixtures/pages/recordings.ts'

const of = (part: Partial<Visit>) => found(facts([visit('/', part)]))
const told = (part: Partial<Visit>) =>
  of(part).map(({ rule, severity, subject }) => `${severity} ${rule} ${subject}`)
const seen = (part: Partial<Probe>): Probe => ({ ...probe, ...part })

const textTold = (text: string) => told({ probe: seen({ text }) })

const result = (visits: Visit[]): CheckResult => ({
  check: 'pages',
  moment: 'main',
  outcome: 'fail',
  measurements: [],
  findings: found(facts(visits)),
  durationMs: 1,
})

const nth = (n: number) => ({
  selector: `.list > li:nth-child(${n}) > a`,
  html: '<a>',
  why: 'too pale',
})

describe('the judge of pages', () => {
  it('says nothing of a page that is well', () => {
    expect(found(facts([visit('/'), visit('/lamps')]))).toEqual([])
  })

  it('makes one finding of a script that fails on every page, with three of them named', () => {
    const signals = [exception('TypeError: x is not a function', frame('/app.3f9a2b1c.js', 7))]
    const visits = ['/', '/a', '/b', '/c', '/d'].map((path) => visit(path, { signals }))
    expect(found(facts(visits))).toEqual([
      {
        rule: 'pages/script-error',
        severity: 'error',
        subject: '/app.~.js: TypeError: x is not a function',
        message: 'a script fails with an exception, on 5 pages',
        evidence: [
          'TypeError: x is not a function',
          'at /app.3f9a2b1c.js, line 7, column 2',
          'on /',
          'on /a',
          'on /b',
          'and on 2 more pages',
        ],
      },
    ])
  })

  it('tells the place in the sources where a map leads there', () => {
    const place = { ...frame('/app.js', 1), source: { file: 'src/cart.ts', line: 12 } }
    const [finding] = of({ signals: [exception('Error: no', place)] })
    expect(finding).toMatchObject({ where: { file: 'src/cart.ts', line: 12 } })
    expect(finding?.evidence).toContain('at /app.js, line 1, column 2 (src/cart.ts, line 12)')
  })

  it('joins exceptions that differ only by the place in a text', () => {
    const signals = [2, 3].map((at) =>
      exception(`SyntaxError: no JSON at position ${at} (line 1 column ${at + 1})`, frame('/a.js')),
    )
    expect(of({ signals }).map(({ subject }) => subject)).toEqual([
      '/a.js: SyntaxError: no JSON at position ~ (line ~ column ~)',
    ])
  })

  it('says the same of the same problem in another build, at another address', () => {
    const one = of({
      signals: [
        exception(
          'Error: order 8f14e45fceea167a5a36dedd4bea2543 of 1795921027523',
          frame('/app.3f9a2b1c.js'),
        ),
      ],
    })
    const elsewhere = facts([
      visit('/', {
        signals: [
          exception('Error: order c9f0f895fb98ab9159f51fd0297e236d of 1795930000000', {
            ...frame('/app.81c3e7f0.js'),
            url: 'http://127.0.0.1:5001/app.81c3e7f0.js',
          }),
        ],
      }),
    ])
    const other = found({ ...elsewhere, origin: 'http://127.0.0.1:5001' })
    expect(one.map(fingerprint)).toEqual(other.map(fingerprint))
  })

  it('knows what the base has too, and lets only what is new close the gate', () => {
    const old = visit('/', { signals: [exception('Error: old', frame('/a.js'))] })
    const base = { commit: 'b'.repeat(40), result: result([old]) }
    const more = visit('/new', { signals: [exception('Error: new', frame('/a.js'))] })
    expect(againstBase(result([old]), base, 'new').outcome).toBe('warn')
    const { outcome, findings } = againstBase(result([old, more]), base, 'new')
    expect([outcome, findings.map(({ known }) => known)]).toEqual(['fail', [undefined, true]])
  })

  it.each<[string, Signal, string[]]>([
    [
      'a script of others',
      exception('Error: ad', frame('https://ads.example/a.js')),
      ['warning pages/script-error https://ads.example/a.js: Error: ad'],
    ],
    [
      'an inline script',
      exception('Error: here', frame('/')),
      ['error pages/script-error an inline script: Error: here'],
    ],
    [
      'layouts that are slow to settle',
      exception('ResizeObserver loop completed with undelivered notifications.'),
      [],
    ],
    [
      'hydration',
      exception('Error: Minified React error #418', frame('/a.js')),
      ['error pages/hydration /a.js: Error: Minified React error #418'],
    ],
    ['a dead script', resource('/a.js'), ['error pages/failed-resource /a.js']],
    [
      'a dead script of others',
      resource('https://cdn.example/a.js?v=1'),
      ['warning pages/failed-resource https://cdn.example/a.js'],
    ],
    ['that nobody is signed in', resource('/api/me', { type: 'Fetch', status: 401 }), []],
    [
      'what a script asks for in vain',
      resource('/api/x', { type: 'Fetch', status: 404 }),
      ['warning pages/failed-resource /api/x'],
    ],
    [
      'what fails for a script',
      resource('/api/x', { type: 'XHR', status: 500 }),
      ['error pages/failed-resource /api/x'],
    ],
    [
      'HTML for a script',
      resource('/a.js', { trouble: 'wrong-type', status: 200, detail: 'text/html' }),
      ['error pages/wrong-type /a.js'],
    ],
    [
      'what CORS keeps out',
      resource('https://b.example/x', { trouble: 'cors', status: 0, type: 'Fetch' }),
      ['error pages/blocked https://b.example/x'],
    ],
    [
      'a request of a script that waits',
      resource('/poll', { trouble: 'pending', type: 'Fetch', status: 0 }),
      ['info pages/unsettled /poll'],
    ],
    [
      'a dialog',
      { kind: 'dialog', scope: 'page', times: 1, type: 'alert', text: 'Hi' },
      ['warning pages/dialog alert: Hi'],
    ],
    [
      'the question before leaving',
      { kind: 'dialog', scope: 'page', times: 1, type: 'beforeunload', text: '' },
      [],
    ],
    [
      'a policy that reports',
      {
        kind: 'policy',
        scope: 'page',
        times: 1,
        policy: 'csp',
        url: 'https://b.example/a.js',
        detail: 'script-src',
        isReportOnly: true,
      },
      ['warning pages/blocked script-src https://b.example/a.js'],
    ],
    [
      'a forbidden host',
      {
        kind: 'contact',
        scope: 'worker',
        times: 1,
        host: 'shop.example',
        url: 'https://shop.example/x',
        type: 'Fetch',
      },
      ['error pages/forbidden-host shop.example'],
    ],
  ])('judges %s', (_, signal, expected) => {
    expect(told({ signals: [signal] })).toEqual(expected)
  })

  it('knows a page that has no document', () => {
    const { document: _, ...unreachable } = visit('/', {
      ended: 'unreachable',
      error: 'net::ERR_CONNECTION_REFUSED',
    })
    expect(found(facts([unreachable]))).toMatchObject([
      { severity: 'error', rule: 'pages/dead-page' },
    ])
  })

  it.each<[string, Partial<Visit>, string[]]>([
    ['no content', { ended: 'unreachable', error: 'net::ERR_ABORTED' }, []],
    [
      'a redirect to what is dead',
      { document: { url: '/gone', status: 404, type: 'text/html' } },
      ['error pages/dead-page /'],
    ],
    ['a loop', { ended: 'hung' }, ['error pages/hang /']],
    ['a crash', { ended: 'crashed' }, ['error pages/hang /']],
    ['dialogs without end', { ended: 'dialogs' }, ['error pages/dialog /']],
    ['a file', { ended: 'download' }, []],
    [
      'nothing to be seen',
      { pixels: { viewport: 'uniform', page: 'uniform' } },
      ['error pages/blank /'],
    ],
    ['what has to be scrolled to', { pixels: { viewport: 'uniform', page: 'varied' } }, []],
    [
      'a frame without content',
      { probe: seen({ mainLength: 0, mainThings: 0, emptyMain: 'main' }) },
      ['error pages/blank /'],
    ],
    [
      'content that no script can see',
      {
        probe: seen({ mainLength: 0, mainThings: 0, emptyMain: 'main' }),
        pixels: { viewport: 'varied', main: 'varied' },
      },
      [],
    ],
    [
      'a spinner that stays',
      { isUnchanged: true, probe: seen({ text: 'Loading', isBusy: true }) },
      ['warning pages/stuck-loading /'],
    ],
    [
      'a broken image',
      { probe: seen({ brokenImages: [{ src: `${origin}/a.png`, selector: 'main > img' }] }) },
      ['error pages/broken-image /a.png'],
    ],
    [
      'a broken image that is told already',
      {
        signals: [resource('/a.png', { type: 'Image' })],
        probe: seen({ brokenImages: [{ src: `${origin}/a.png`, selector: 'img' }] }),
      },
      ['error pages/failed-resource /a.png'],
    ],
    [
      'what is too wide',
      {
        overflow: {
          width: 390,
          content: 900,
          culprits: [{ selector: 'main > table', right: 900 }],
        },
      },
      ['warning pages/overflow main > table'],
    ],
    [
      'a stack trace',
      { probe: seen({ text: 'at show (/srv/app/cart.js:10:5)' }) },
      ['error pages/leaked-error /'],
    ],
    [
      'a page that only says it',
      { probe: seen({ title: 'Page not found', headings: ['404'], text: '404\nSorry' }) },
      ['warning pages/soft-404 /'],
    ],
    [
      'an article about it',
      { probe: seen({ title: 'How to fix a 404 page not found', headings: ['How to fix a 404'] }) },
      [],
    ],
  ])('judges %s', (_, part, expected) => {
    expect(told(part)).toEqual(expected)
  })

  it("knows the site's own page of what is not there, unless that is the first page", () => {
    const missing = seen({
      title: 'Shop',
      headings: ['Hm'],
      text: 'Hm\nWe have nothing here. Try the menu above or search for it.',
    })
    const notFound = [
      {
        folder: '/',
        status: 200,
        title: 'Shop',
        headings: ['Hm'],
        text: missing.text,
        passwords: 0,
      },
    ]
    const pages = [visit('/'), visit('/old', { probe: missing }), visit('/lamps')]
    expect(
      found(facts(pages, { notFound })).map(({ rule, subject }) => `${rule} ${subject}`),
    ).toEqual(['pages/soft-404 /old'])
    const shell = [visit('/', { probe: missing }), visit('/old', { probe: missing })]
    expect(found(facts(shell, { notFound }))).toEqual([])
    const wall = notFound.map((one) => ({ ...one, passwords: 1 }))
    expect(found(facts(pages, { notFound: wall }))).toEqual([])
  })

  it('joins barriers of one kind of place', () => {
    const violations = [
      {
        rule: 'color-contrast',
        impact: 'serious',
        help: 'Contrast',
        url: 'https://axe.example',
        places: [nth(1), nth(2)],
      },
    ]
    const findings = found(facts(['/', '/a'].map((path) => visit(path, { violations }))))
    expect(findings).toMatchObject([
      {
        severity: 'warning',
        subject: 'color-contrast at .list a',
        message: 'Contrast (serious), on 2 pages',
        fix: 'https://axe.example',
      },
    ])
  })

  it('says nothing of what is accepted', () => {
    const recorded = facts([visit('/', { signals: [resource('/a.js'), resource('/b.js')] })])
    expect(
      found(recorded, { accept: ['pages/failed-resource /a*'] }).map(({ subject }) => subject),
    ).toEqual(['/b.js'])
  })

  it('tells of pages that were left out', () => {
    const left = [{ shape: '/p/:name', count: 30 }]
    expect(found(facts([visit('/')], { left, leftCount: 30 }))).toMatchObject([
      { rule: 'pages/not-visited', severity: 'info', evidence: ['/p/:name: 30 pages'] },
    ])
  })

  it('tells who writes about an error page from the page itself', () => {
    const page = 'Application error: a client-side exception has occurred'
    expect(textTold(`Sorry\n${page} (see the console).`)).toEqual(['error pages/leaked-error /'])
    expect(textTold(`The outage\nCustomers read “${page}” for an hour.`)).toEqual([])
  })

  it('tells the message of a database in a short page, and not in quotes or a long text', () => {
    const message = 'You have an error in your SQL syntax; check the manual that corresponds'
    expect(textTold(`Shop\nError: ${message}`)).toEqual(['error pages/leaked-error /'])
    expect(textTold(`Help\nWhen you read “${message}”, look at the query.`)).toEqual([])
    expect(textTold(`Help\n${'word '.repeat(300)}\n${message}`)).toEqual([])
  })

  it('tells a page that loads itself without end, and contents that cannot be read', () => {
    expect(told({ ended: 'reloads' })).toEqual(['error pages/unsettled /'])
    expect(told({ pixels: { viewport: 'varied', main: 'uniform' } })).toEqual([
      'error pages/blank /',
    ])
  })
})
