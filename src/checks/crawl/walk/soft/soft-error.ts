/** What a page says although its status is 200. */
export interface SoftError {
  what: 'stack-trace' | 'error-page' | 'template'
  /** The words that tell. */
  excerpt: string
}

/** Words that must be there, and what they must stand in. */
type Sign = readonly [hint: string, pattern: RegExp]

/** Anchored on a path and a line, so that prose about errors is none. */
const traces: readonly Sign[] = [
  ['.py", line ', /\bFile "[^"\n]{1,300}\.py", line \d+(, in \S+)?/],
  [':', /^\s*at [\w$.<>]+\([\w$]+\.(java|kt|scala|groovy):\d+\)/m],
  [
    'at ',
    /\bat (?:[\w$.<>[\] ]{1,100} \()?(?:file:\/\/|node:|\/|[A-Z]:\\)[^\s()]{1,300}:\d+:\d+\)?/,
  ],
  [
    ' on line ',
    /\b(?:Fatal error|Parse error|Warning|Notice|Deprecated)\b: .{1,500}? in (?:\/|[A-Z]:\\)[^\s]{1,300}(?:\.php|\.phtml|\.inc)\b(?:\(\d+\))?.{0,40}? on line \d+/,
  ],
  ['.rb:', /(?:^|\s)(?:\/|[A-Z]:\\|app\/)[\w./\\-]{1,300}\.rb:\d+:in [`'‘]/m],
  [':line ', /\bat [\w.<>`[\], ]{1,200}\([^)\n]{0,200}\) in [^\n]{1,300}:line \d+/],
  ['goroutine ', /\bgoroutine \d+ \[running\]:/],
  [' panicked at ', /\bthread '[^']{1,100}' panicked at [^\n]{1,300}:\d+:\d+/],
  ['SQLSTATE[', /\bSQLSTATE\[\w{5}\]/],
  ['SQL syntax', /\bYou have an error in your SQL syntax; check the manual/],
  ['ORA-', /\bORA-\d{5}: /],
]

/** Pages that frameworks and servers show when the application failed. */
const errorPages: readonly RegExp[] = [
  /You.re seeing this error because you have DEBUG = True in your Django settings file/,
  /\bWhitelabel Error Page\b[^]{0,200}\bno explicit mapping for \/error\b/,
  /\bServer Error in '[^']{0,200}' Application\./,
  /\bAction Controller: Exception caught\b/,
  /\bApplication error: a (?:client|server)-side exception has occurred\b/,
  /\bThe server encountered an internal error or misconfiguration and was unable to complete your request\b/,
  /\bError establishing a database connection\b/,
  /\bThere has been a critical error on this website\b/,
  /\bThe debugger caught an exception in your WSGI application\b/,
  /^(?:Internal Server Error|500 Internal Server Error|Bad Gateway|502 Bad Gateway|503 Service (?:Temporarily )?Unavailable|504 Gateway Time-?out)$/m,
]

/** Expressions of template languages that nothing filled in. */
const templates: readonly Sign[] = [
  ['{{', /\{\{\s*[\w$][\w$.[\]'" |:()-]{0,100}\}\}/],
  [
    '{%',
    /\{%-?\s*(?:if|for|block|include|extends|endif|endfor|endblock|set|load|url|trans)\b[^%\n]{0,200}%\}/,
  ],
  ['<%', /<%[=-]?\s*[\w@$][^%\n]{0,200}%>/],
  ['[object Object]', /\[object Object\]/],
]

const mostText = 8192

/**
 * Looks through the visible text of a page outside of code. `scripted`: scripts may still fill in what looks
 * like a template.
 */
export function softErrorOf(text: string, title: string, scripted: boolean): SoftError | undefined {
  const looked = `${title}\n${text.slice(0, mostText)}`
  const trace = firstMatch(traces, looked)
  if (trace !== undefined) return { what: 'stack-trace', excerpt: trace }
  const page = firstMatch(
    errorPages.map((pattern) => ['', pattern] as const),
    looked.slice(0, 2000),
  )
  if (page !== undefined) return { what: 'error-page', excerpt: page }
  const template = scripted ? undefined : firstMatch(templates, looked)
  return template === undefined ? undefined : { what: 'template', excerpt: template }
}

function firstMatch(signs: readonly Sign[], text: string): string | undefined {
  for (const [hint, pattern] of signs) {
    if (!text.includes(hint)) continue
    const found = pattern.exec(text)?.[0]
    if (found !== undefined) return found.trim().slice(0, 200)
  }
  return undefined
}
