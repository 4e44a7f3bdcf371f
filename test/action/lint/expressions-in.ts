import { isBasicExpression } from '@actions/workflow-parser'
import { TemplateToken } from '@actions/workflow-parser/templates/tokens/template-token'

/** Every `${{ }}` expression at or below a token, without its markers. */
export function expressionsIn(token: TemplateToken | undefined): string[] {
  if (token === undefined) return []
  return [...TemplateToken.traverse(token)].flatMap(([, one]) =>
    isBasicExpression(one) ? [one.expression] : [],
  )
}
