import { inputKind, inputValue } from './inputs.ts'
import { schemaAt } from './schema-at.ts'

/** A value that stands above rehearse.yml, and the words that say where it came from. */
export interface Overlay {
  path: readonly string[]
  text: string
  /** "input load-rate", "flag --load-rate", "--set load.rate". */
  origin: string
}

/** Lays the values over those of the file. The file's value is not changed. */
export function applyOverlays(
  value: Record<string, unknown>,
  overlays: readonly Overlay[],
): Record<string, unknown> {
  const copy = structuredClone(value)
  for (const { path, text } of overlays) {
    const schema = schemaAt(path)
    const kind = schema ? inputKind(schema) : 'text'
    put(copy, ofPreview(copy, path), inputValue(kind, text), [])
  }
  return copy
}

/**
 * There is one preview: naming another one replaces the file's, its database included. Of the one that the file
 * has as a section, a text is the first option, and the others stay: an address from a flag, its headers from
 * the file.
 */
function ofPreview(copy: Record<string, unknown>, path: readonly string[]): readonly string[] {
  const [section, provider = ''] = path
  if (section !== 'preview' || path.length !== 2 || provider === 'database') return path
  const present = asSection(copy['preview'], ['preview'])
  const same = Object.hasOwn(present, provider)
  const database =
    same && present['database'] !== undefined ? { database: present['database'] } : {}
  const options = same ? present[provider] : undefined
  const [first] = Object.keys(schemaAt(path)?.properties ?? {})
  if (typeof options === 'object' && options !== null && first !== undefined) {
    copy['preview'] = { ...database, [provider]: options }
    return [...path, first]
  }
  copy['preview'] = { ...database }
  return path
}

function put(
  target: Record<string, unknown>,
  path: readonly string[],
  value: unknown,
  above: readonly string[],
): void {
  const [key = '', ...rest] = path
  if (rest.length === 0) {
    Object.defineProperty(target, key, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    })
    return
  }
  const here = [...above, key]
  const next = asSection(Object.hasOwn(target, key) ? target[key] : undefined, here)
  put(target, [key], next, above)
  put(next, rest, value, here)
}

/** The section at a path, to be written into. A text stands for the first option of its section. */
function asSection(present: unknown, path: readonly string[]): Record<string, unknown> {
  if (typeof present === 'object' && present !== null && !Array.isArray(present)) {
    return present as Record<string, unknown>
  }
  const [first] = Object.keys(schemaAt(path)?.properties ?? {})
  return typeof present === 'string' && first !== undefined ? { [first]: present } : {}
}
