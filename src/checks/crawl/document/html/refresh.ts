/**
 * The URL of a `<meta http-equiv=refresh>` or a Refresh header, `undefined` when it reloads the document or
 * is no refresh: https://html.spec.whatwg.org/multipage/semantics.html#shared-declarative-refresh-steps.
 */
export function parseRefresh(content: string): string | undefined {
  const time = /^[\t\n\f\r ]*(?:\d+[\d.]*|\.[\d.]*)/.exec(content)
  if (!time) return undefined
  let rest = content.slice(time[0].length)
  if (rest === '' || !/^[;,\t\n\f\r ]/.test(rest)) return undefined
  rest = rest.replace(/^[\t\n\f\r ]*[;,]?[\t\n\f\r ]*/, '')
  if (rest === '') return undefined
  rest = rest.replace(/^url[\t\n\f\r ]*=[\t\n\f\r ]*/i, '')
  const quote = rest.charAt(0)
  if (quote !== '"' && quote !== "'") return rest
  const end = rest.indexOf(quote, 1)
  return rest.slice(1, end < 0 ? undefined : end)
}
