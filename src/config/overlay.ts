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
    // There is one preview: naming another one replaces the file's.
    if (path[0] === 'preview' && path.length === 2 && path[1] !== 'database') {
      copy['preview'] = besideSame(copy['preview'], path[1])
    }
    put(copy, path, inputValue(kind, text), [])
  }
  return copy
}

/** What stays of the file's preview when one is named: the database, if the same provider is meant. */
function besideSame(preview: unknown, provider: string | undefined): Record<string, unknown> {
  if (typeof preview !== 'object' || preview === null || provider === undefined) return {}
  const { database } = preview as { database?: unknown }
  return database !== undefined && Object.hasOwn(preview, provider) ? { database } : {}
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
