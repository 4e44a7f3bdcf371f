import { start } from './start.js'

start("health", () => import('./index.js'), ["health"])
