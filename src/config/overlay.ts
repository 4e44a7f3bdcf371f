import { configInputs, inputValue } from './inputs.ts'

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
  const kinds = new Map(configInputs().map(({ path, kind }) => [path.join('.'), kind]))
  for (const { path, text } of overlays) {
    const kind = kinds.get(path.join('.')) ?? 'text'
    // There is one preview: naming another one replaces the file's.
    if (path[0] === 'preview' && path.length === 2) copy['preview'] = {}
    put(copy, path, inputValue(kind, text))
  }
  return copy
}

function put(target: Record<string, unknown>, path: readonly string[], value: unknown): void {
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
  const present = Object.hasOwn(target, key) ? target[key] : undefined
  const next =
    typeof present === 'object' && present !== null && !Array.isArray(present)
      ? (present as Record<string, unknown>)
      : {}
  put(target, [key], next)
  put(next, rest, value)
}
