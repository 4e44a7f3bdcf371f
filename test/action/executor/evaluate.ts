import { type data, Evaluator, Lexer, Parser } from '@actions/expressions'
import { truthy } from '@actions/expressions/result'
import { isBasicExpression, isMapping, isScalar } from '@actions/workflow-parser'
import type { TemplateToken } from '@actions/workflow-parser/templates/tokens/template-token'
import { contextNames, expressionContexts } from './expression-contexts.ts'
import { expressionFunctions } from './expression-functions.ts'
import type { Scope } from './scope.ts'

/** Evaluates one expression, without its `${{ }}`, with GitHub's own lexer, parser and evaluator. */
function evaluateExpression(expression: string, scope: Scope): data.ExpressionData {
  const functions = expressionFunctions(scope)
  const { tokens } = new Lexer(expression).lex()
  const tree = new Parser(tokens, contextNames, [...functions.values()]).parse()
  return new Evaluator(tree, expressionContexts(scope), functions).evaluate()
}

/** Whether an `if:` holds. */
export function evaluateCondition(expression: string, scope: Scope): boolean {
  return truthy(evaluateExpression(expression, scope))
}

/** A scalar of action.yml as text; an absent one is empty. */
export function evaluateText(token: TemplateToken | undefined, scope: Scope): string {
  if (token === undefined) return ''
  if (isBasicExpression(token)) return evaluateExpression(token.expression, scope).coerceString()
  if (isScalar(token)) return token.toString()
  throw new Error(`expected a scalar at line ${token.line}`)
}

/** A mapping of action.yml (`env:`, `with:`) as text by name; an absent one is empty. */
export function evaluateMapping(
  token: TemplateToken | undefined,
  scope: Scope,
): Record<string, string> {
  if (token === undefined) return {}
  if (!isMapping(token)) throw new Error(`expected a mapping at line ${token.line}`)
  const values: Record<string, string> = {}
  for (const { key, value } of token) values[key.toString()] = evaluateText(value, scope)
  return values
}
