import { withoutTime } from './without-time.ts'

/** How bad a line says it is: an error, something less, or nothing. */
export type Level = 'error' | 'less' | undefined

const errorWord = /^(?:err(?:or)?|fatal|crit(?:ical)?|severe|alert|emerg(?:ency)?|panic)$/i
/** What begins with a slash or holds one, and what stands in double quotes, may be anything. */
const foreign = /"(?:[^"\\]|\\.){0,1000}"|\S{0,1000}\/\S*/g
/** The level stands at the begin, after times, names and numbers. */
const headLength = 160

const names =
  'TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|ERR|FATAL|CRITICAL|CRIT|SEVERE|ALERT|EMERG|EMERGENCY|PANIC'
/** In capitals, as a word: "ERROR", "[ERROR]", "ERROR:root:", "production.ERROR:", "ERROR -- :". */
const capital = new RegExp(`(?:^|[\\s[(<|.:])(${names})(?=$|[\\s\\])>|:,!-])`)
/** In brackets, with its module where Apache writes it: "[error]", "[core:error]", "<error>". */
const bracketed = new RegExp(`[[<(](?:\\w{1,30}:)?(${names})[\\])>]`, 'i')
/** At the very begin: "error: no such file". */
const leading = new RegExp(`^(${names}):\\s`, 'i')
const logfmt = /(?:^|\s)(?:level|lvl|severity)="?([A-Za-z]{1,12})\b/
/** klog of Kubernetes, and Ruby's logger: "E1129 02:30:00.1", "E, [2026-11-29T02:30:00". */
const letter = /^([DIWEF])(?:\d{4} \d\d:|, \[)/

/** How bad the line says it is, in one of the ways that loggers have. */
export function levelOf(text: string): Level {
  const initial = letter.exec(text)?.[1]
  if (initial !== undefined) return 'EF'.includes(initial) ? 'error' : 'less'
  const head = text.slice(0, headLength)
  const field = logfmt.exec(head)?.[1]
  if (field !== undefined) return rank(field)
  const own = withoutTime(head).replaceAll(foreign, ' ')
  const matches = [leading, bracketed, capital]
    .map((pattern) => pattern.exec(own))
    .filter((match) => match !== null)
    .toSorted((one, other) => one.index - other.index)
  const word = matches[0]?.[1]
  return word === undefined ? undefined : rank(word)
}

function rank(word: string): Level {
  return errorWord.test(word) ? 'error' : 'less'
}
