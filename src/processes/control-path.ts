import { mkdtempSync, rmdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'

/** Longer paths do not fit into the address of a Unix socket everywhere: macOS takes 104 bytes, Linux 108. */
const mostBytes = 100
const prefix = 'rehearse-'

/** Where the supervisor of a run folder listens: in it, else in a folder of its own among the temporary ones. */
export function controlPath(dir: string): string {
  const near = join(resolve(dir), 'supervisor.sock')
  return Buffer.byteLength(near) <= mostBytes
    ? near
    : join(mkdtempSync(join(tmpdir(), prefix)), 'control')
}

/** Removes the socket, and the folder that was made for it. */
export function removeControl(path: string): void {
  const folder = dirname(path)
  try {
    rmSync(path, { force: true })
    if (dirname(folder) === tmpdir() && basename(folder).startsWith(prefix)) rmdirSync(folder)
  } catch {
    // Another's by now, or removed before.
  }
}
