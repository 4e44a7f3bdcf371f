// The list: one line per check. Where in a rehearsal each one runs is its own `order`.
export { audit } from './audit/index.ts'
export { crawl } from './crawl/index.ts'
export { health } from './health/index.ts'
export { load } from './load/index.ts'
export { pages } from './pages/index.ts'
