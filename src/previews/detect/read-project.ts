import { closeSync, constants, fstatSync, openSync, opendirSync, readSync } from 'node:fs'
import { realpathSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { FileText, Project } from './project.ts'

const mostBytes = 1024 * 1024
const mostNames = 20_000

/** The view of a folder on disk. Nothing is read that is no regular file, larger than 1 MiB, or binary. */
export function readProject(root: string): Project {
  const top = realpathSync(root)
  const real = (path: string): string | undefined => {
    try {
      const found = realpathSync(join(top, path))
      return found === top || found.startsWith(top.endsWith(sep) ? top : top + sep)
        ? found
        : undefined
    } catch {
      return undefined
    }
  }
  return {
    kind: (path) => {
      const found = real(path)
      return found === undefined ? undefined : kindOf(found)
    },
    read: (path) => {
      const found = real(path)
      return found === undefined ? undefined : textOf(found)
    },
    names: (folder) => {
      const found = real(folder)
      return found === undefined ? [] : namesIn(found)
    },
  }
}

function kindOf(path: string): 'file' | 'folder' | undefined {
  try {
    const found = statSync(path)
    return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : undefined
  } catch {
    return undefined
  }
}

function textOf(path: string): FileText | undefined {
  let file: number | undefined
  try {
    // A pipe of that name would wait for its writer.
    file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
    const { size, ...found } = statOf(file)
    if (!found.isFile) return undefined
    if (size > mostBytes) return { problem: 'is larger than 1 MiB' }
    const bytes = Buffer.alloc(size)
    const read = readSync(file, bytes, 0, size, 0)
    const text = new TextDecoder().decode(bytes.subarray(0, read))
    return text.includes('\0') ? { problem: 'is no text' } : { text }
  } catch {
    return { problem: 'cannot be read' }
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

function statOf(file: number): { size: number; isFile: boolean } {
  const found = fstatSync(file)
  return { size: found.size, isFile: found.isFile() }
}

function namesIn(folder: string): string[] {
  const names: string[] = []
  try {
    const entries = opendirSync(folder)
    try {
      for (let entry = entries.readSync(); entry && names.length < mostNames; ) {
        names.push(entry.name)
        entry = entries.readSync()
      }
    } finally {
      entries.closeSync()
    }
  } catch {
    // No folder, or one that may not be read: for detection it is empty.
  }
  return names.toSorted()
}
