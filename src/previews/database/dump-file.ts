import { existsSync, openSync, readSync, closeSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { UserError } from '../../model/errors.ts'
import { rootCause } from '../../model/root-cause.ts'
import { visible } from '../../model/visible.ts'

/** A dump, and what it is by its first bytes, whatever its name says. */
export interface DumpFile {
  path: string
  kind: 'sql' | 'gzip' | 'archive'
  /** Whether pg_restore may read it with several workers. */
  parallel: boolean
}

/** Throws the UserError `preview-database-dump` when there is none or it cannot be read. */
export function dumpFile(root: string, named: string): DumpFile {
  const path = resolve(root, named)
  try {
    if (statSync(path).isDirectory()) {
      const isDump = existsSync(join(path, 'toc.dat'))
      if (!isDump) throw dumpError(named, 'It is a folder that pg_dump did not write: no toc.dat')
      return { path, kind: 'archive', parallel: true }
    }
    const start = firstBytes(path, 265)
    if (start.length === 0) throw dumpError(named, 'It is empty')
    if (start.toString('latin1', 0, 5) === 'PGDMP') return { path, kind: 'archive', parallel: true }
    if (start.toString('latin1', 257, 262) === 'ustar') {
      return { path, kind: 'archive', parallel: false }
    }
    return { path, kind: start[0] === 0x1f && start[1] === 0x8b ? 'gzip' : 'sql', parallel: false }
  } catch (thrown) {
    if (thrown instanceof UserError) throw thrown
    throw dumpError(named, rootCause(thrown))
  }
}

function firstBytes(path: string, count: number): Buffer {
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(count)
    return bytes.subarray(0, readSync(file, bytes, 0, count, 0))
  } finally {
    closeSync(file)
  }
}

/** `preview-database-dump`. */
export function dumpError(named: string, why: string, fix?: string): UserError {
  return new UserError({
    code: 'preview-database-dump',
    what: `The dump "${visible(named)}" cannot be restored`,
    why,
    fix:
      fix ??
      'Correct "preview.database.dump"; pg_dump --no-owner --no-privileges makes a fitting one',
  })
}
