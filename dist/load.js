import { start } from './start.js'

start("load", () => import('./index.js'), ["load"])
