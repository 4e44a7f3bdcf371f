import { mergeChildren, namedChildren, type PathNode, slugOf, sumOf } from './path-node.ts'

/** More names than this beside one another are values, not pages: only those that stand out keep their name. */
const mostNames = 100
const outstandingShare = 0.01
/** Fewer rare names beside one another say nothing of a kind. */
const fewestAlike = 5

/**
 * Makes ":slug" of names that are too many, and of those that too few clients asked for, where several of a
 * kind stand beside one another: together they are asked for by enough.
 */
export function gatherRare(node: PathNode, fewest: number): void {
  const literal = namedChildren(node)
  const isRare = ([, child]: [string, PathNode]) => !isKnown(child, fewest)
  if (literal.length > mostNames) {
    const least = sumOf(node, ({ count }) => count) * outstandingShare
    const rest = literal.filter(
      (named) => isRare(named) || sumOf(named[1], ({ count }) => count) < least,
    )
    mergeChildren(
      node,
      rest.map(([name]) => name),
    )
  } else {
    const alike = Map.groupBy(literal.filter(isRare), ([name]) => slugOf(name))
    for (const group of alike.values()) {
      if (group.length >= fewestAlike)
        mergeChildren(
          node,
          group.map(([name]) => name),
        )
    }
  }
  for (const child of node.children.values()) gatherRare(child, fewest)
}

/** Whether enough clients asked for anything at the node or below it. */
function isKnown(node: PathNode, fewest: number): boolean {
  for (const { clients } of node.entries.values()) if (clients.length >= fewest) return true
  for (const child of node.children.values()) if (isKnown(child, fewest)) return true
  return false
}
