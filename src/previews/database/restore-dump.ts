import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { checkedDump } from './checked-dump.ts'
import { type DumpFile, dumpError } from './dump-file.ts'
import { psqlArgs, type Session } from './psql.ts'
import { runClient } from './run-client.ts'

/** Restores a dump into a database; stops at the first error. Throws as `runClient` and `checkedDump` do. */
export async function restoreDump(session: Session, dump: DumpFile, named: string): Promise<void> {
  if (dump.kind === 'archive') {
    const plain = ['--no-owner', '--no-privileges', '--exit-on-error', '-d', session.database]
    const jobs = dump.parallel ? ['-j', '2'] : []
    await runClient({ ...session, program: 'pg_restore', args: [...plain, ...jobs, dump.path] })
    return
  }
  const file = createReadStream(dump.path, { highWaterMark: 1024 * 1024 })
  const sql = dump.kind === 'gzip' ? unpacked(file, named) : file
  const input = Readable.from(checkedDump(sql, named), { objectMode: false })
  try {
    await runClient({ ...session, program: 'psql', args: psqlArgs, input })
  } finally {
    input.destroy()
    file.destroy()
  }
}

async function* unpacked(file: Readable, named: string): AsyncGenerator<Buffer> {
  const gunzip = createGunzip({ chunkSize: 256 * 1024 })
  file.once('error', (error) => gunzip.destroy(error))
  try {
    for await (const chunk of file.pipe(gunzip)) yield chunk as Buffer
  } catch (thrown) {
    throw dumpError(named, `It cannot be unpacked: ${(thrown as Error).message}`)
  }
}
