import { visible } from '../../model/visible.ts'
import { pathPattern, type PathPattern, type Problem } from './path-pattern.ts'
import { redirectTarget, type RedirectTarget } from './redirect-target.ts'
import { longestLine, type Mistake, mostRules, ruleLines } from './rule-lines.ts'

const statuses = [200, 301, 302, 303, 307, 308, 404] as const

/** One line of `_redirects`. */
export interface RedirectRule {
  line: number
  from: PathPattern
  to: RedirectTarget
  /** 200 and 404 answer with the file at `to`; the others redirect. */
  status: (typeof statuses)[number]
  /** Whether it holds where there is a file, too. */
  force: boolean
}

/**
 * Reads a `_redirects` file, in its common form: `from to [status][!]`. Never throws; a line that is wrong,
 * or that asks for more than this, becomes a mistake and no rule.
 */
export function parseRedirects(text: string): { rules: RedirectRule[]; mistakes: Mistake[] } {
  const rules: RedirectRule[] = []
  const mistakes: Mistake[] = []
  for (const { line, text: written } of ruleLines(text)) {
    if (rules.length + mistakes.length >= mostRules) {
      mistakes.push({ line, problem: `more than ${mostRules} rules; the rest is left out` })
      break
    }
    const rule = parseRule(written)
    if ('problem' in rule) {
      mistakes.push({ line, problem: `${rule.problem}; the rule is left out` })
      continue
    }
    rules.push({ line, ...rule })
    if (rule.status === 200 && rule.to.origin !== '') {
      const problem = `passes requests on to ${visible(rule.to.origin)}, which a preview does not; it answers 502`
      mistakes.push({ line, problem })
    }
  }
  return { rules, mistakes }
}

function parseRule(written: string): Omit<RedirectRule, 'line'> | Problem {
  if (written.length > longestLine) return { problem: `longer than ${longestLine} characters` }
  const words = written.split(/\s+/)
  const comment = words.findIndex((word) => word.startsWith('#'))
  const [first = '', ...rest] = comment === -1 ? words : words.slice(0, comment)
  if (/^https?:\/\//i.test(first))
    return { problem: `"${visible(first)}" is for a host of its own` }
  const from = pathPattern(first, true)
  if ('problem' in from) return { problem: `"${visible(first)}" ${visible(from.problem)}` }
  const at = rest.findIndex((word) => word.startsWith('/') || /^https?:/i.test(word))
  const destination = rest[at]
  if (destination === undefined) return { problem: 'names no destination' }
  if (at > 0) return { problem: 'matches by query parameters, which a preview does not' }
  const to = redirectTarget(destination, from)
  if ('problem' in to) return { problem: `"${visible(destination)}" ${visible(to.problem)}` }

  const [code, ...conditions] = /^\d/.test(rest[1] ?? '')
    ? rest.slice(1)
    : ['301', ...rest.slice(1)]
  const [condition] = conditions
  if (condition !== undefined) {
    return { problem: `has the condition "${visible(condition)}", which a preview does not know` }
  }
  const force = code?.endsWith('!') ?? false
  const status = statuses.find((known) => String(known) === code?.replace(/!$/, ''))
  if (status === undefined) {
    return { problem: `has the status "${visible(code ?? '')}"; known are ${statuses.join(', ')}` }
  }
  if (status === 404 && to.origin !== '') return { problem: 'answers 404 from another host' }
  return { from, to, status, force }
}
