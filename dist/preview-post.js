import { start } from './start.js'

start("preview", () => import('./index.js'), ["preview","down"])
