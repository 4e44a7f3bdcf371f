import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { lighthouseEdits } from './lighthouse-edits.ts'
import { replaceExactly } from './replace-exactly.ts'

/** What no run reads: programs, reports of other kinds, other languages, types, maps. */
const left =
  /\.(?:d\.ts|d\.cts|map)$|[\\/](?:cli|flow-report|dist|test|tests|scripts)$|[\\/]locales[\\/](?!en-US\.json)[^\\/]+$/

/**
 * Where Lighthouse believes that it stands. The ids of its texts follow from the paths of its modules, and in a bundle
 * there are none. A path with a drive is absolute on every system.
 */
const pretended = 'file:///C:/lighthouse'

/**
 * Puts a copy of Lighthouse into build/node_modules that can be bundled: it finds its modules by lists instead of
 * folders, and holds the texts that it would read from files beside it. Every edit says how often it must match, so
 * that another version of Lighthouse fails the build instead of a run.
 */
export async function stageLighthouse(root: string): Promise<void> {
  const published = path.join(root, 'node_modules/lighthouse')
  const copy = path.join(root, 'build/node_modules/lighthouse')
  const isWanted = (source: string): boolean => !left.test(source.slice(published.length))
  cpSync(published, copy, { recursive: true, filter: isWanted })
  for (const { file, edits } of await lighthouseEdits(published)) {
    const target = path.join(copy, file)
    const text = edits.reduce(
      (before, edit) => replaceExactly(before, edit, `lighthouse/${file}`),
      readFileSync(target, 'utf8'),
    )
    writeFileSync(target, text)
  }
  for (const file of modulesIn(copy)) pretendPlace(copy, file)
}

function modulesIn(copy: string): string[] {
  return ['core', 'shared', 'report'].flatMap((folder) =>
    readdirSync(path.join(copy, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.js'))
      .map((name) => path.join(folder, name))
      .toSorted(),
  )
}

function pretendPlace(copy: string, file: string): void {
  const target = path.join(copy, file)
  const text = readFileSync(target, 'utf8')
  if (!text.includes('import.meta')) return
  const url = JSON.stringify(`${pretended}/${file.split(path.sep).join('/')}`)
  writeFileSync(
    target,
    text.replaceAll('import.meta.url', url).replaceAll('import.meta', `({url: ${url}})`),
  )
}
