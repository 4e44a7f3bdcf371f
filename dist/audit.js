import { start } from './start.js'

start("audit", () => import('./index.js'), ["audit"])
