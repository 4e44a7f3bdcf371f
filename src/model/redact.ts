/** What stands where a secret was. */
export const hidden = '‹redacted›'

/** A part of a text, from one position up to another, in UTF-16 units. */
export interface Span {
  from: number
  to: number
}

/*
 * All look back from what is hidden: only what follows "=", ":" or "://" costs time. A pattern that begins with
 * the name would try at every word, and a log of megabytes has many.
 */
const secretName =
  'token|apikey|api[_-]key|bypass|secret|signature|password|passwd|pwd|session|sessionid|auth'
/** Query parameters and assignments whose values are secrets by their name. */
const named = new RegExp(
  `(?<=\\b(?:[\\w-]{0,40}(?:${secretName})|(?:[\\w-]{0,40}[_-])?(?:key|sig|code))=)[^&\\s"'<>]+`,
  'gi',
)
/** The same in quotes, as shells and the labels of metrics have it. `code="500"` and `key="home"` tell nothing. */
const namedInQuotes = new RegExp(
  `(?<=\\b[\\w-]{0,40}(?:${secretName})=")(?:[^"\\\\\\r\\n]|\\\\.){1,2000}|(?<=\\b[\\w-]{0,40}(?:${secretName})=')[^'\\r\\n]{1,2000}`,
  'gi',
)
/** The same in JSON, `"password": "…"`, and in JSON that stands in a string. */
const jsonName = `"[\\w .-]{0,40}(?:${secretName}|credentials?|cookie|authorization|private[_-]?key)`
const inJson = new RegExp(`(?<=${jsonName}"\\s{0,5}:\\s{0,5}")(?:[^"\\\\]|\\\\.)+`, 'gi')
const inText = new RegExp(`(?<=\\\\${jsonName}\\\\"\\s{0,5}:\\s{0,5}\\\\")[^"\\\\]+`, 'gi')
/** `password: …`, as YAML and logs have it. */
const told =
  /(?<=\b[\w-]{0,40}(?:password|passwd|pwd|secret|api[_-]?key)["']?\s{0,3}:\s{1,3})[^\s"',;}]+/gi
/** Header fields that let somebody in; of `Authorization` the scheme stays. */
const inHeader =
  /(?<=\b(?:(?:proxy-)?authorization|(?:set-)?cookie|(?:x-)?(?:api-key|auth-token|access-token|csrf-token|amz-security-token)|private-token)["']?:\s{0,3}(?:(?:bearer|basic|digest|negotiate|token)\s{1,3})?)(?!(?:bearer|basic|digest|negotiate|token)\s)[^\s"'][^\r\n"']*/gi
/** `user:password@` in a URL. */
const userinfo = /(?<=\b[a-z][a-z0-9+.-]{1,20}:\/\/)[^/\s"'<>?#]{1,500}(?=@)/gi
/** A password in one that holds what should have been encoded. On the web, what looks like a port begins a path. */
const looseUserinfo =
  /(?<=\b(?:https?|wss?):\/\/[^/\s@:"'<>?#]{1,100}:)(?!\d{1,5}(?:[/?#]|$))[^\s"'<>]{1,200}(?=@)/gi
const looseElsewhere =
  /(?<=\b(?!https?:|wss?:)[a-z][a-z0-9+.-]{1,20}:\/\/[^/\s@:"'<>?#]{0,100}:)[^\s"'<>]{1,200}(?=@)/gi
/** JSON Web Tokens, GitHub's and GitLab's tokens, AWS access keys, Slack's tokens, by their documented prefixes. */
const shaped =
  /\beyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]*|\b(?:gh[opusr]_\w{20,}|github_pat_\w{20,}|glpat-[\w-]{20,}|AKIA[0-9A-Z]{16}|xox[abprs]-[\w-]{10,})/g
const bearer = /(?<=\bbearer\s{1,5})[\w.~+/=-]{8,}/gi
/** A private key in PEM, also where its end was cut off. */
const privateKey = /(?<=-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----)[^-]+/g

const patterns = [
  userinfo,
  looseUserinfo,
  looseElsewhere,
  named,
  namedInQuotes,
  inJson,
  inText,
  told,
  inHeader,
  shaped,
  bearer,
  privateKey,
]

/** Where a text holds what looks like a secret, in order and without overlap. */
export function secretSpans(text: string): Span[] {
  const found = patterns
    .flatMap((pattern) =>
      Array.from(text.matchAll(pattern), ({ index, 0: { length } }) => ({
        from: index,
        to: index + length,
      })),
    )
    .toSorted((one, other) => one.from - other.from)
  const spans: Span[] = []
  for (const span of found) {
    const last = spans.at(-1)
    if (last && span.from < last.to) last.to = Math.max(last.to, span.to)
    else spans.push(span)
  }
  return spans
}

/** Text of the site with what looks like a secret taken out. Comments and reports are read by many. */
export function redact(text: string): string {
  let shown = ''
  let at = 0
  for (const { from, to } of secretSpans(text)) {
    shown += text.slice(at, from) + hidden
    at = to
  }
  return shown + text.slice(at)
}
