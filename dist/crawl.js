import { start } from './start.js'

start("crawl", () => import('./index.js'), ["crawl"])
