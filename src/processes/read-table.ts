import { readFileSync } from 'node:fs'

/** The rows of a table of the kernel such as /proc/net/tcp, without its head; none where there is no such table. */
export function readTable(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').trimEnd().split('\n').slice(1)
  } catch {
    // No IPv6, or no /proc.
    return []
  }
}
