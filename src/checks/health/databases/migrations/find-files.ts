import { open, readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import type { MigrationFile, MigrationTool } from './tool.ts'

const mostEntries = 50_000
const mostFiles = 5000
const mostBytes = 256 * 1024
/** What others wrote, or was made. */
const skipped =
  /^(?:\..*|node_modules|vendor|site-packages|venv|env|dist|build|target|__pycache__)$/

/** The migrations of a tool in a folder, in the order of their names; none where there is no such folder. */
export async function findFiles(
  folder: string,
  { files, depth, reads }: Pick<MigrationTool, 'files' | 'depth' | 'reads'>,
): Promise<MigrationFile[]> {
  const left = { entries: mostEntries }
  const found = await pathsBelow(folder, '', depth, left)
  const paths = found.filter((name) => files.test(name)).toSorted()
  if (paths.length > mostFiles) throw tooMany(mostFiles, folder)
  const all: MigrationFile[] = []
  for (const name of paths) {
    all.push({ path: name, text: reads ? await textOf(path.join(folder, name)) : '' })
  }
  return all
}

async function pathsBelow(
  folder: string,
  prefix: string,
  depth: number,
  left: { entries: number },
): Promise<string[]> {
  const entries = await entriesOf(path.join(folder, prefix))
  left.entries -= entries.length
  if (left.entries < 0) throw tooMany(mostEntries, folder)
  const found: string[] = []
  for (const entry of entries) {
    const name = `${prefix}${entry.name}`
    if (!entry.isDirectory()) found.push(name)
    else if (depth > 0 && !skipped.test(entry.name)) {
      found.push(...(await pathsBelow(folder, `${name}/`, depth - 1, left)))
    }
  }
  return found
}

async function entriesOf(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true })
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === 'ENOENT' || code === 'ENOTDIR') return []
    throw error
  }
}

/** The begin of a file; of what is none, such as a pipe that nobody writes to, nothing is read. */
async function textOf(place: string): Promise<string> {
  if (!(await stat(place)).isFile()) return ''
  const file = await open(place)
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(mostBytes) })
    return buffer.toString('utf8', 0, bytesRead)
  } finally {
    await file.close()
  }
}

function tooMany(most: number, folder: string): Error {
  return new Error(`${folder} holds more than ${most.toLocaleString('en')} files`)
}
