/** A line of a rule file that holds something. */
export interface RuleLine {
  /** Counted from 1. */
  line: number
  text: string
}

/** A mistake in a rule file; line 0 stands for the whole file. */
export interface Mistake {
  line: number
  problem: string
}

/** No rule is longer; what is reads like a file that went wrong. */
export const longestLine = 8000
/** More rules and mistakes than these are left out. */
export const mostRules = 5000

/** The lines without those that are blank or a comment, trimmed. */
export function ruleLines(content: string): RuleLine[] {
  return content
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line, index) => ({ line: index + 1, text: line.trim() }))
    .filter(({ text }) => text !== '' && !text.startsWith('#'))
}
