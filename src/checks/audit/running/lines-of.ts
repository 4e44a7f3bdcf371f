import { z } from 'zod'

const mostLines = 5
const longest = 300

const Place = z.object({ url: z.string(), line: z.number(), column: z.number() })
const Node = z.object({ selector: z.string().optional(), snippet: z.string().optional() })

/** What an audit stumbled over, one line for each of the first things: element, address, place, words. */
export function linesOf(items: unknown): string[] {
  if (!Array.isArray(items)) return []
  return items
    .slice(0, mostLines)
    .map((item) => lineOf(item).slice(0, longest))
    .filter((line) => line !== '')
}

function lineOf(item: unknown): string {
  if (typeof item !== 'object' || item === null) return ''
  const { node, sourceLocation, ...rest } = item as Record<string, unknown>
  const element = Node.safeParse(node).data
  const place = Place.safeParse(sourceLocation).data
  const told = [
    element?.snippet ?? element?.selector,
    place && `${place.url}:${place.line + 1}:${place.column + 1}`,
    ...['url', 'description', 'displayedAspectRatio', 'actualAspectRatio', 'value', 'source'].map(
      (key) => textOf(rest[key]),
    ),
  ]
  return [...new Set(told.filter((text) => text !== undefined && text !== ''))].join(' · ')
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  const { data } = z.object({ text: z.string() }).safeParse(value)
  return data?.text
}
