import { spawn } from 'node:child_process'
import path from 'node:path'
import { ensureBrowser } from './setup/ensure-browser.ts'

/* All tests, or those that the arguments name, with a browser for those that need one. */

await ensureBrowser()
const vitest = path.join(import.meta.dirname, '../node_modules/vitest/vitest.mjs')
const child = spawn(process.execPath, [vitest, 'run', ...process.argv.slice(2)], {
  stdio: 'inherit',
})
// Ctrl-C reaches the child by itself.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal ? 1 : 0)
})
