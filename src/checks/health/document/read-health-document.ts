import { componentState, worstState } from './component-state.ts'
import type { Component, HealthDocument } from './health-document.ts'
import { readKubernetes } from './read-kubernetes.ts'

const componentLimit = 100
const depthLimit = 4
const textLimit = 200

type Fields = Readonly<Record<string, unknown>>

/** Where each form keeps its components, in the order in which they are looked for. */
const places: readonly { form: HealthDocument['form']; key: string }[] = [
  { form: 'health+json', key: 'checks' },
  { form: 'Spring Boot', key: 'components' },
  { form: 'ASP.NET', key: 'entries' },
  { form: 'ASP.NET', key: 'results' },
  { form: 'Spring Boot', key: 'details' },
]

/**
 * Reads the forms that health documents have: health+json (draft-inadarei-api-health-check-06), Spring Boot's
 * actuator, ASP.NET, Kubernetes' `?verbose`, and an object or a word that only tells a status. Null when a text
 * is none of them.
 */
export function readHealthDocument(text: string): HealthDocument | null {
  const verbose = readKubernetes(text)
  if (verbose) return verbose
  const trimmed = text.trim()
  const word = trimmed.length <= 20 ? componentState(trimmed) : undefined
  if (word) return { form: 'status', status: trimmed, state: word, components: [] }
  const root = parse(trimmed)
  if (!root) return null
  const status = own(root, 'status')
  const state = componentState(status)
  for (const { form, key } of places) {
    const components = read(own(root, key), { above: '', depth: 0, lenient: state !== undefined })
    if (components.length === 0) continue
    return {
      form,
      ...(state && typeof status === 'string' ? { status: status.slice(0, textLimit) } : {}),
      state: state ?? worstState(components.map((component) => component.state)),
      components: components.slice(0, componentLimit),
      ...(components.length > componentLimit ? { cut: true } : {}),
    }
  }
  if (!state) return null
  return { form: 'status', status: String(status).slice(0, textLimit), state, components: [] }
}

function parse(text: string): Fields | undefined {
  try {
    return fields(JSON.parse(text))
  } catch {
    return undefined
  }
}

function fields(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Fields)
    : undefined
}

function own(of: Fields, key: string): unknown {
  return Object.hasOwn(of, key) ? of[key] : undefined
}

interface Place {
  /** What the name begins with. */
  above: string
  depth: number
  /** The whole has a status that is known, so that a word of its own is no sign of another kind of document. */
  lenient: boolean
}

/** The components in an object of them; none when it holds anything else than components. */
function read(value: unknown, { above, depth, lenient }: Place): Component[] {
  const all = fields(value)
  if (!all || depth > depthLimit) return []
  const found: Component[] = []
  for (const [key, part] of Object.entries(all).slice(0, componentLimit + 1)) {
    const name = `${above}${key}`.slice(0, textLimit)
    // In health+json each name has a list, one entry for each instance.
    const entries = Array.isArray(part) ? part.slice(0, 20) : [part]
    for (const entry of entries) {
      const components = readOne(entry, name, entries.length > 1, { above, depth, lenient })
      if (components.length === 0) return []
      found.push(...components)
    }
  }
  return found.slice(0, componentLimit + 1)
}

function readOne(value: unknown, name: string, many: boolean, place: Place): Component[] {
  const part = fields(value)
  const told = part && statusOf(part, place.lenient)
  if (!part || !told) return []
  const id = own(part, 'componentId')
  const full = many && typeof id === 'string' ? `${name} ${id}`.slice(0, textLimit) : name
  const said = saying(part)
  const one = { name: full, ...told, ...(said === undefined ? {} : { said }) }
  const inner = { ...place, above: `${full}: `, depth: place.depth + 1 }
  return [one, ...read(own(part, 'components'), inner)]
}

function statusOf(part: Fields, lenient: boolean): Pick<Component, 'status' | 'state'> | undefined {
  const status = own(part, 'status')
  // In health+json a check may be an observation without a status.
  if (status === undefined && lenient && own(part, 'observedValue') !== undefined) {
    return { status: 'observed', state: 'ok' }
  }
  const state = componentState(status) ?? (lenient ? 'unknown' : undefined)
  if (state === undefined || typeof status !== 'string') return undefined
  return { status: status.slice(0, textLimit), state }
}

/** What a component says of itself: the reason first, then what was observed. */
function saying(part: Fields): string | undefined {
  for (const key of ['output', 'exception', 'error', 'description', 'message']) {
    const said = own(part, key)
    if (typeof said === 'string' && said !== '') return said.slice(0, textLimit)
  }
  const value = own(part, 'observedValue')
  if (typeof value === 'number' || typeof value === 'string') {
    const unit = own(part, 'observedUnit')
    return `${value}${typeof unit === 'string' ? ` ${unit}` : ''}`.slice(0, textLimit)
  }
  const details = fields(own(part, 'details'))
  const reason = details && own(details, 'error')
  return typeof reason === 'string' ? reason.slice(0, textLimit) : undefined
}
