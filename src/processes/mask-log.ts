import { readFileSync } from 'node:fs'
import { rewriteLog } from './rewrite-log.ts'

/**
 * Leaves in a log file, which a process wrote by itself, what `hide` leaves of it. For the rest see
 * `rewriteLog`.
 */
export function maskLog(path: string, hide: (text: string) => string): void {
  rewriteLog(path, (file) => {
    const text = readFileSync(file, 'utf8')
    const masked = hide(text)
    return masked === text ? undefined : Buffer.from(masked)
  })
}
