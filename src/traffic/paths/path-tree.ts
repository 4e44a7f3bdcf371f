import { type Entry, newEntry } from './entry.ts'
import { mergeChildren, namedChildren, newNode, type PathNode, slugOf, sumOf } from './path-node.ts'
import { templateSegment } from './template-segment.ts'
import type { Target } from './read-target.ts'

const mostNodes = 60_000
const mostChildren = 500
const keptChildren = 100
const mostEntriesPerNode = 40

/**
 * All paths of a log as a tree that never grows beyond a bound: where more names stand beside one another than
 * people make pages of, the rarer become one ":slug".
 */
export function pathTree() {
  const root = newNode()
  let nodes = 0

  /** The entry of a request; undefined when there is no room for a path of a new kind. */
  function enter(method: string, target: Target): Entry | undefined {
    let node = root
    let literal = !target.hasValues
    const crowded: PathNode[] = []
    for (const segment of target.segments) {
      const named = templateSegment(segment)
      const known = node.children.has(named)
      const name = known || !node.full || /^[@~]?:[a-z]+$/.test(named) ? named : slugOf(named)
      literal &&= name === segment
      const child = node.children.get(name) ?? (nodes < mostNodes ? newNode() : undefined)
      if (!child) return undefined
      if (!node.children.has(name)) {
        nodes++
        node.children.set(name, child)
        if (node.children.size > mostChildren) crowded.push(node)
      }
      node = child
    }
    const entry = entryOf(node, method, target, literal)
    for (const parent of crowded) thinOut(parent)
    return entry
  }

  function thinOut(node: PathNode): void {
    if (node.full) return
    node.full = true
    const ranked = namedChildren(node)
      .map(([name, child]) => ({ name, asked: sumOf(child, ({ asked }) => asked) }))
      .toSorted((one, other) => other.asked - one.asked)
    mergeChildren(
      node,
      ranked.slice(keptChildren).map(({ name }) => name),
    )
    nodes = countNodes(root)
  }

  return { root, enter }
}

function countNodes(node: PathNode): number {
  let nodes = 1
  for (const child of node.children.values()) nodes += countNodes(child)
  return nodes
}

function entryOf(node: PathNode, method: string, target: Target, literal: boolean): Entry {
  const key = `${method} ${target.keys}`
  const present = node.entries.get(key)
  if (present) return present
  const isOneTooMany = node.entries.size >= mostEntriesPerNode && target.keys !== ''
  const keys = isOneTooMany ? '' : target.keys
  const bare = node.entries.get(`${method} ${keys}`)
  if (bare) return bare
  const path = isOneTooMany ? target.path.slice(0, target.path.indexOf('?')) : target.path
  const entry = newEntry(method, keys, literal ? path : undefined)
  node.entries.set(`${method} ${keys}`, entry)
  return entry
}
