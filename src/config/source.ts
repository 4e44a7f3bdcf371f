import path from 'node:path'
import { type Document, isMap, isScalar, LineCounter, parseDocument, Scalar } from 'yaml'
import { readBounded } from '../files/read-bounded.ts'
import { UserError } from '../model/errors.ts'
import { rootCause } from '../model/root-cause.ts'

/** rehearse.yml as read: its value, and where in the file a key stands. */
export interface Source {
  /** The name people know it by: relative to the working directory. */
  name: string
  value: Record<string, unknown>
  /**
   * "rehearse.yml:7:3" for the deepest part of the path that stands in the file, or for a position in the text
   * there, when the text stands in the file as it is.
   */
  place(keys: readonly PropertyKey[], position?: number): string
}

/** More keys than a person writes; YAML's check for equal keys takes time with their square. */
export const sizeLimit = 64 * 1024

/** Reads a config file. Undefined when it does not exist; a UserError when it is no YAML mapping. */
export async function readSource(file: string): Promise<Source | undefined> {
  const name = path.relative(process.cwd(), file) || file
  const text = await read(file, name)
  return text === undefined ? undefined : parseSource(text, name)
}

/** Reads the text of a config file. Throws a UserError when it is no YAML mapping. */
export function parseSource(text: string, name: string): Source {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const [mistake] = document.errors
  if (mistake) {
    const { line, col } = lines.linePos(mistake.pos[0])
    throw new UserError({
      code: 'config-not-yaml',
      what: `${name}:${line}:${col} is no valid YAML`,
      why: mistake.message,
      fix: 'Check the indentation and the quotes around this line',
      cause: mistake,
    })
  }
  const value = resolve(document, name)
  if (value !== null && (typeof value !== 'object' || Array.isArray(value))) {
    throw new UserError({
      code: 'config-not-yaml',
      what: `${name} holds no settings`,
      why: `It is ${Array.isArray(value) ? 'a list' : 'a single value'} where "key: value" lines are expected`,
      fix: 'Start it with a section such as "preview:"',
    })
  }
  return {
    name,
    value: (value ?? {}) as Record<string, unknown>,
    place: (keys, within) => {
      const node: unknown = document.getIn(keys, true)
      const at =
        (within === undefined ? undefined : inScalar(node, text, within)) ??
        position(document, keys)
      if (at === undefined) return name
      const { line, col } = lines.linePos(at)
      return `${name}:${line}:${col}`
    },
  }
}

/** The value of the document; aliases that would fill the memory are refused. */
function resolve(document: Document, name: string): unknown {
  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 })
    // An alias to what it stands in has no end; this throws for one.
    JSON.stringify(value)
    return value
  } catch (error) {
    throw new UserError({
      code: 'config-not-yaml',
      what: `${name} cannot be resolved`,
      why: rootCause(error),
      fix: 'Write the repeated parts out instead of using aliases (*name)',
      cause: error,
    })
  }
}

async function read(file: string, name: string): Promise<string | undefined> {
  try {
    return await readBounded(file, sizeLimit)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new UserError({
      code: 'config-unreadable',
      what: `${name} cannot be read`,
      why: rootCause(error),
      fix: 'Check that it is a file of less than 64 KiB that this user may read',
      cause: error,
    })
  }
}

/** Where a position in the text of a scalar is in the file: at its start, where it is written in another way. */
function inScalar(node: unknown, text: string, within: number): number | undefined {
  if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return undefined
  const quote = node.type === Scalar.QUOTE_DOUBLE || node.type === Scalar.QUOTE_SINGLE ? 1 : 0
  const [start] = node.range
  return text.startsWith(node.value, start + quote) ? start + quote + within : start
}

/** Where the deepest part of the path that stands in the file begins. */
function position(document: Document, keys: readonly PropertyKey[]): number | undefined {
  for (let depth = keys.length; depth > 0; depth--) {
    const parent: unknown =
      depth === 1 ? document.contents : document.getIn(keys.slice(0, depth - 1), true)
    const key = keys[depth - 1]
    const pair = isMap(parent)
      ? parent.items.find(({ key: node }) => isScalar(node) && node.value === key)
      : undefined
    const node: unknown = pair?.key ?? document.getIn(keys.slice(0, depth), true)
    const range = (node as { range?: [number, number, number] } | undefined)?.range
    if (range) return range[0]
  }
  return undefined
}
