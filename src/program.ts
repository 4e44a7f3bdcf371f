import { existsSync } from 'node:fs'
import path from 'node:path'

/** The command line that starts Rehearse itself, from the sources as from the bundle. */
export function program(): readonly [string, ...string[]] {
  // In the sources this file lies beside cli.ts; in dist/ all code lies beside the stub cli.js.
  const source = path.join(import.meta.dirname, 'cli.ts')
  return [process.execPath, existsSync(source) ? source : path.join(import.meta.dirname, 'cli.js')]
}
