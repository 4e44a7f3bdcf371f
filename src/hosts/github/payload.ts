import { readFileSync, statSync } from 'node:fs'

/** GitHub sends no payload above 25 MB. */
const maxBytes = 32 * 1024 * 1024

/** The parsed file at GITHUB_EVENT_PATH; undefined when it is missing, too large or no JSON. */
export function readPayload(path: string | undefined): unknown {
  if (!path) return undefined
  try {
    if (statSync(path).size > maxBytes) return undefined
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    // The caller says what follows from it; why a runner's own file cannot be read helps nobody.
    return undefined
  }
}
