import { cleanLine } from '../../processes/clean-line.ts'
import { hideSecrets } from '../../processes/hide-secrets.ts'
import { defaultAllowed } from './allowed.ts'
import { findLeaks } from './find-leaks.ts'
import type { Server } from './server.ts'

/**
 * The line of a client's standard error that says what went wrong, at most 300 characters long; undefined when
 * there is none. Errors quote values of rows, so what looks like personal data is taken out.
 */
export function clientTrouble(text: string, server: Pick<Server, 'env'>): string | undefined {
  const lines = text
    .split('\n')
    .map((line) => cleanLine(hideSecrets(server.env)(line.slice(0, 4000)), 300).trim())
    .filter((line) => line !== '')
  const told = lines.find((line) => /\b(?:ERROR|FATAL|PANIC|error):/.test(line)) ?? lines.at(-1)
  if (told === undefined) return undefined
  const plain = told.replace(/^(?:psql|pg_restore):(?:<stdin>:\d+:)?\s*/, '')
  return findLeaks(plain, { name: '', allowed: defaultAllowed })
    .toSorted((a, b) => b.value.length - a.value.length)
    .reduce((rest, { value, shown }) => rest.replaceAll(value, shown), plain)
}
