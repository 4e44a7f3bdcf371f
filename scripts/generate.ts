import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { docs } from './generate/docs.ts'
import { lighthouseAudits } from './generate/lighthouse-audits.ts'
import { rootAction } from './generate/root-action.ts'
import { rulesDocument } from './generate/rules.ts'
import { schemas } from './generate/schemas.ts'
import { pageHashes } from './generate/page-hashes.ts'
import { subActions } from './generate/sub-actions.ts'
import { versionModule } from './generate/version.ts'

/*
 * Writes every file that follows from the zod schemas. With --check it writes nothing and fails when a
 * committed file is stale.
 */

process.chdir(path.join(import.meta.dirname, '..'))
const files = new Map<string, string>([
  ...(await versionModule()),
  ...(await lighthouseAudits()),
  ...pageHashes(),
  ...schemas(),
  ...rootAction(),
  ...subActions(),
  ...rulesDocument(),
  ...(await docs()),
])
const stale: string[] = []
for (const [file, text] of files) {
  const present = await readFile(file, 'utf8').catch(() => undefined)
  if (present === text) continue
  stale.push(file)
  if (process.argv.includes('--check')) continue
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, text)
}
if (process.argv.includes('--check') && stale.length > 0) {
  console.error(`Stale: ${stale.join(', ')}\nRun \`npm run generate\` and commit what it writes.`)
  process.exitCode = 1
} else {
  console.log(`${files.size} generated files, ${stale.length} written`)
}
