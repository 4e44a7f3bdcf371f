import { absorb, type Entry, makeTemplate } from './entry.ts'
import { isAsset } from './is-asset.ts'

/** A place in the tree of paths. */
export interface PathNode {
  /** By segment: literal, or templated as ":n". */
  children: Map<string, PathNode>
  /** By method and keys of the query. */
  entries: Map<string, Entry>
  /** Whether new segments below it go to ":slug". */
  full: boolean
}

export function newNode(): PathNode {
  return { children: new Map(), entries: new Map(), full: false }
}

/** The children that stand for themselves: not templated, nor what follows the last slash. */
export function namedChildren(node: PathNode): [name: string, child: PathNode][] {
  return [...node.children].filter(
    ([name]) => name !== '' && !/^[@~]?:[a-z]+(?:\.[A-Za-z0-9]+)?$/.test(name),
  )
}

const documents = /\.(?:html?|php|aspx?|jsp|json|xml|txt|pdf|zip|gz|csv|rss|atom|md)$/i

/** What stands for one of many names: ":slug", or ":slug.png" where they are of one kind that is known. */
export function slugOf(segment: string): string {
  if (!documents.test(segment) && !isAsset(segment)) return ':slug'
  return `:slug${segment.slice(segment.lastIndexOf('.')).toLowerCase()}`
}

/** Merges the named children into the ":slug" that stands for each. */
export function mergeChildren(node: PathNode, names: Iterable<string>): void {
  for (const name of names) {
    const child = node.children.get(name)
    if (!child) continue
    node.children.delete(name)
    const slug = slugOf(name)
    const present = node.children.get(slug)
    if (present) merge(present, child)
    else node.children.set(slug, child)
    templateAll(child)
  }
}

function merge(into: PathNode, from: PathNode): void {
  for (const [key, entry] of from.entries) {
    const present = into.entries.get(key)
    if (present) absorb(present, entry)
    else into.entries.set(key, entry)
  }
  for (const [name, child] of from.children) {
    const present = into.children.get(name)
    if (present) merge(present, child)
    else into.children.set(name, child)
  }
  into.full ||= from.full
}

/** Nothing below a templated segment is literal. */
function templateAll(node: PathNode): void {
  for (const entry of node.entries.values()) makeTemplate(entry)
  for (const child of node.children.values()) templateAll(child)
}

/** Of the node and all below it. */
export function sumOf(node: PathNode, measure: (entry: Entry) => number): number {
  let sum = 0
  for (const entry of node.entries.values()) sum += measure(entry)
  for (const child of node.children.values()) sum += sumOf(child, measure)
  return sum
}
