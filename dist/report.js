import { start } from './start.js'

start("report", () => import('./index.js'), ["report"])
