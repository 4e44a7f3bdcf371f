import { expect, it } from 'vitest'
import { withoutContentHash } from '../../../src/model/without-content-hash.ts'

it.each([
  ['webpack', '/main.8e0d62a03c1f.js', '/main.~.js'],
  ['Vite', '/assets/index-BdQ3Ax9k.js', '/assets/index-~.js'],
  ['Rollup, with what parts names', '/_app/start.D1Qm3-k_.js', '/_app/start.~.js'],
  ['esbuild', '/chunk-5XJ6ZL2Q.js', '/chunk-~.js'],
  ['Next.js', '/_next/static/chunks/4bd1b696-c023c6e3521b1417.js', '/_next/static/chunks/~-~.js'],
  ['Rails', `/a-${'0a1b2c3d'.repeat(8)}.css`, '/a-~.css'],
  ['its source map', '/base.27e20196a850.css.map', '/base.~.css.map'],
  ['another origin', 'https://cdn.example/x.3f9a2b1c.woff2', 'https://cdn.example/x.~.woff2'],
  ['the query', '/style.css?v=3f9a2b1c&theme=dark', '/style.css?v=~&theme=dark'],
  ['the time of the build', '/app.js?1767225600', '/app.js?~'],
  ['a fragment behind it', '/icons.3f9a2b1c.svg#cart', '/icons.~.svg#cart'],
])('finds the hash of %s', (_, subject, without) => {
  expect(withoutContentHash(subject)).toBe(without)
})

it.each([
  '/photo-20240101.png',
  '/DSC00012.jpg',
  '/Chapter12.png',
  '/DataGrid.js',
  '/index-Settings.js',
  '/jquery-3.7.1.min.js',
  '/app.js?v=12',
  '/docs/3f9a2b1c',
  '/commit/3f9a2b1c/README.html',
  '/search?q=3f9a2b1c',
  'response p95 < 300ms',
  'answers 503',
  '',
  '#',
])('leaves "%s" as it is', (subject) => {
  expect(withoutContentHash(subject)).toBe(subject)
})
