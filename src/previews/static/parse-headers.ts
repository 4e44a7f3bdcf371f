import { visible } from '../../model/visible.ts'
import { pathPattern, type PathPattern, type Problem } from './path-pattern.ts'
import { longestLine, type Mistake, mostRules, ruleLines } from './rule-lines.ts'

/** A header to set, or without a value to remove. The name is in lower case. */
export interface HeaderChange {
  name: string
  value: string | undefined
}

/** One block of `_headers`. */
export interface HeaderRule {
  path: PathPattern
  changes: HeaderChange[]
}

/** What the server alone knows; another value would break the answer. */
const own = new Set(
  'accept-ranges age connection content-encoding content-length content-range date etag keep-alive te trailer transfer-encoding upgrade'.split(
    ' ',
  ),
)

/**
 * Reads a `_headers` file: a path, and below it lines of `Name: value` or `! Name`. Never throws; what is
 * wrong, or asks for more than this, becomes a mistake and no rule.
 */
export function parseHeaders(text: string): { rules: HeaderRule[]; mistakes: Mistake[] } {
  const rules: HeaderRule[] = []
  const mistakes: Mistake[] = []
  let lines = 0
  /** The block that is read; a problem when its path was wrong. */
  let block: { line: number; rule: HeaderRule | Problem } | undefined
  const close = () => {
    if (block === undefined || 'problem' in block.rule) return
    const { line, rule } = block
    if (rule.changes.length > 0) rules.push(rule)
    else mistakes.push({ line, problem: 'no header follows this path' })
  }
  for (const { line, text: written } of ruleLines(text)) {
    lines += 1
    if (lines > mostRules) {
      mistakes.push({ line, problem: `more than ${mostRules} lines; the rest is left out` })
      break
    }
    if (/^(?:\/|https?:\/\/)/i.test(written)) {
      close()
      block = { line, rule: openBlock(written) }
      if ('problem' in block.rule) mistakes.push({ line, problem: block.rule.problem })
      continue
    }
    const change = parseChange(written)
    const rule = block?.rule
    if (rule !== undefined && 'problem' in rule) continue
    if ('problem' in change) mistakes.push({ line, problem: change.problem })
    else if (rule === undefined)
      mistakes.push({ line, problem: 'a header without a path above it' })
    else rule.changes.push(change)
  }
  close()
  return { rules, mistakes }
}

function openBlock(written: string): HeaderRule | Problem {
  if (written.length > longestLine) return { problem: `longer than ${longestLine} characters` }
  if (!written.startsWith('/')) {
    return { problem: `"${visible(written)}" is for a host of its own; its headers are left out` }
  }
  const path = pathPattern(written, false)
  if (!('problem' in path)) return { path, changes: [] }
  return { problem: `"${visible(written)}" ${visible(path.problem)}; its headers are left out` }
}

function parseChange(written: string): HeaderChange | Problem {
  if (written.length > longestLine) return { problem: `longer than ${longestLine} characters` }
  const [, removes, given, value] = /^(?:!\s*(\S+)|([^\s:]+)\s*:(.*))$/s.exec(written) ?? []
  const name = (removes ?? given ?? '').replace(/:$/, '').toLowerCase()
  if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name)) {
    return { problem: `"${visible(written)}" is no header; write "Name: value" or "! Name"` }
  }
  if (own.has(name)) return { problem: `"${name}" is the server's own; the line is left out` }
  if (removes !== undefined) return { name, value: undefined }
  const trimmed = value?.trim() ?? ''
  if (trimmed === '') return { problem: `"${name}" has no value` }
  // RFC 9110, 5.5. Others could end the header, or are written differently by every host.
  if (!/^[\t\x20-\x7e]+$/.test(trimmed)) {
    return { problem: `the value of "${name}" holds a character that no header may have` }
  }
  return { name, value: trimmed }
}
