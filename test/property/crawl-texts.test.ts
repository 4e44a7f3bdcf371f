import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { detached } from '../../src/checks/crawl/document/detached.ts'
import { collapse, TextSample } from '../../src/checks/crawl/document/html/text-sample.ts'
import { NameCache } from '../../src/checks/crawl/document/markup/name-cache.ts'
import { softErrorOf } from '../../src/checks/crawl/walk/soft/soft-error.ts'
import {
  errorPages,
  placedTraces,
  quotable,
  templates,
  traces,
} from '../../src/model/error-signs.ts'

function byHand(text: string): string {
  return text
    .replaceAll(/[\t\n\f\r ]+/g, ' ')
    .replaceAll(/ ?\0[\0 ]*/g, '\n')
    .trim()
}

describe('texts', () => {
  const chars = fc.constantFrom(...' \t\n\r\f\u00A0a&b;é'.split(''), '&#32;', '&nbsp;', '\uD800')

  it('are copied as they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(3), (text, times) => {
        const long = text.repeat(1 + times * 100)
        expect(detached(long)).toBe(long)
        expect(detached(`${long}\uD800`)).toBe(`${long}\uD800`)
      }),
    )
  })

  it('are collapsed as one would by hand', () => {
    const piece = fc.array(chars, { maxLength: 5 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.array(fc.option(piece, { nil: undefined }), { maxLength: 8 }), (pieces) => {
        const sample = new TextSample(1000)
        for (const text of pieces) {
          if (text === undefined) sample.breakLine()
          else sample.add(text)
        }
        const raw = pieces.map((text) => text ?? '\0').join('')
        const decoded = raw.replaceAll('&#32;', ' ').replaceAll('&nbsp;', '\u00A0')
        expect(sample.toString()).toBe(byHand(decoded))
        expect(collapse(decoded)).toBe(decoded.replaceAll(/[\t\n\f\r ]+/g, ' ').trim())
      }),
      { numRuns: 1000 },
    )
  })
})

describe('names', () => {
  it('are found in lower case, whatever was asked before', () => {
    const letter = fc.constantFrom(...'abAB1-:éK\u212A'.split(''))
    const name = fc.array(letter, { minLength: 1, maxLength: 40 }).map((all) => all.join(''))
    fc.assert(
      fc.property(fc.array(name, { maxLength: 40 }), (all) => {
        const cache = new NameCache((lower) => lower)
        const text = all.join(' ')
        let at = 0
        for (const written of all) {
          const lower = written.replaceAll(/[A-Z]/g, (upper) => upper.toLowerCase())
          expect(cache.at(text, at, at + written.length)).toBe(lower)
          at += written.length + 1
        }
      }),
      { numRuns: 1000 },
    )
  })
})

/** One text for each sign of an error. */
const failures = [
  'Traceback: File "/srv/app/views.py", line 42, in show',
  'at com.example.App.run(App.java:17)',
  'at handler (node:internal/process:5:3)',
  'at /srv/app/server.js:10:5',
  'at run (C:\\app\\server.js:10:5)',
  'at load (file:///srv/a.mjs:1:2)',
  'Fatal error: Uncaught Error in /var/www/html/index.php:3 on line 3',
  '#0 /srv/app/index.php(12): run()',
  'in /srv/app/index.php (line 12)',
  'App.Home.Index(String id) in /src/Home.cs:line 12',
  '(phoenix 1.7.1) lib/phoenix/router.ex:42: run',
  'at /srv/app/show.pl line 12',
  'Django Version: 5.0 Exception Location: /srv/app/views.py',
  'psycopg2.errors.UndefinedTable: relation',
  'pg_query(): Query failed',
  'Rails.root: /srv/app',
  'Symfony Exception',
  'An unhandled exception occurred while processing the request',
  'An error occurred in the application and your page could not be served',
  'The web site you are accessing has experienced an unexpected error',
  'HTTP Status 500 – Internal Server Error',
  'HTTP Error 500.30 - failed to start',
  'Software error:',
  'Price: ${price}',
  "/srv/app/models/user.rb:12:in `find'",
  'at App.Home.Index() in C:\\src\\Home.cs:line 12',
  'goroutine 1 [running]:',
  "thread 'main' panicked at src/main.rs:4:5",
  'SQLSTATE[42S02]: not found',
  'You have an error in your SQL syntax; check the manual',
  'ORA-00942: table or view does not exist',
  'You’re seeing this error because you have DEBUG = True in your Django settings file',
  'Whitelabel Error Page no explicit mapping for /error',
  "Server Error in '/' Application.",
  'Action Controller: Exception caught',
  'Application error: a client-side exception has occurred',
  'The server encountered an internal error or misconfiguration and was unable to complete your request',
  'Error establishing a database connection',
  'There has been a critical error on this website',
  'The debugger caught an exception in your WSGI application',
  '502 Bad Gateway',
  '503 Service Temporarily Unavailable',
  '504 Gateway Timeout',
  'Internal Server Error',
  'Hello {{ user.name }}',
  '{% block content %}',
  '<%= title %>',
  'Dear [object Object]',
]

describe('signs of an error', () => {
  const signs = [...traces, ...placedTraces, ...quotable, ...errorPages, ...templates]
  const isThere = (text: string) => signs.some(([, pattern]) => pattern.test(text))

  it('are each known by a text', () => {
    for (const [, pattern] of signs) {
      expect(failures.filter((text) => pattern.test(text))).not.toEqual([])
    }
  })

  it('are found by their hints wherever their patterns are', () => {
    const mutation = fc.tuple(fc.constantFrom(...failures), fc.nat(), fc.nat(3), fc.string())
    const text = fc.array(mutation, { maxLength: 3 }).map((all) =>
      all
        .map(([failure, at, length, put]) => {
          const place = at % (failure.length + 1)
          return failure.slice(0, place) + put + failure.slice(place + length)
        })
        .join('\n'),
    )
    fc.assert(
      fc.property(fc.oneof(text, fc.constantFrom(...failures)), (page) => {
        expect(
          softErrorOf({ title: '', text: page, code: '', scripted: false }) !== undefined,
        ).toBe(isThere(`\n${page}`))
      }),
      { numRuns: 3000 },
    )
  })
})
