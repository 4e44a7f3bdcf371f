import { z } from 'zod'
import type { PostgresSession } from './session.ts'

const query = `
select checksum_failures::float8 as failures,
  to_char(checksum_last_failure at time zone 'UTC', 'YYYY-MM-DD HH24:MI "UTC"') as last
from pg_stat_database where datname = current_database() and checksum_failures > 0`

const Failed = z.object({ failures: z.number(), last: z.string().nullable() })

/** Pages that the server itself read and found damaged, since its statistics began; none where it keeps no checksums. */
export async function failedChecksums(
  session: PostgresSession,
): Promise<{ name: string; lines: string[] }[]> {
  const rows = await session.rows(query, Failed)
  return rows.map(({ failures, last }) => ({
    name: 'checksums',
    lines: [`the server read ${failures} pages with a wrong checksum, last at ${last ?? '?'}`],
  }))
}
