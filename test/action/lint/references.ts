import { Lexer, Parser } from '@actions/expressions'
import {
  Binary,
  ContextAccess,
  type Expr,
  FunctionCall,
  Grouping,
  IndexAccess,
  Literal,
  Logical,
  Unary,
} from '@actions/expressions/ast'

/** A path into a context, such as `['steps', 'a', 'outputs', 'x']`; `*` stands for a computed or open part. */
export type Reference = readonly string[]

const statusFunctions = ['always', 'success', 'failure', 'cancelled'].map((name) => ({
  name,
  minArgs: 0,
  maxArgs: 0,
}))
const hashFiles = { name: 'hashFiles', minArgs: 1, maxArgs: 255 }

const contexts = 'github inputs steps env runner job strategy matrix needs secrets vars jobs'.split(
  ' ',
)

/** Every path into a context that an expression reads, longest form only. Throws on a syntax error. */
export function references(expression: string): Reference[] {
  const { tokens } = new Lexer(expression).lex()
  const tree = new Parser(tokens, contexts, [...statusFunctions, hashFiles]).parse()
  const found: Reference[] = []
  visit(tree, found)
  return found
}

function visit(node: Expr, found: Reference[]): void {
  const path = pathOf(node, found)
  if (path !== undefined) found.push(path)
  else for (const child of children(node)) visit(child, found)
}

/** The path that a node is, if it is one; what computed indexes read on the way goes to `found`. */
function pathOf(node: Expr, found: Reference[]): Reference | undefined {
  if (node instanceof ContextAccess) return [node.name.lexeme.toLowerCase()]
  if (!(node instanceof IndexAccess)) return undefined
  const base = pathOf(node.expr, found)
  if (base === undefined) return undefined
  if (node.index instanceof Literal) return [...base, node.index.literal.coerceString()]
  visit(node.index, found)
  return [...base, '*']
}

function children(node: Expr): Expr[] {
  if (node instanceof Unary) return [node.expr]
  if (node instanceof Binary) return [node.left, node.right]
  if (node instanceof Logical || node instanceof FunctionCall) return node.args
  if (node instanceof Grouping) return [node.group]
  if (node instanceof IndexAccess) return [node.expr, node.index]
  return []
}
