import { start } from './start.js'

start("pages", () => import('./index.js'), ["pages"])
