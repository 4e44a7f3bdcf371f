/** Words of which one must be there, since they are found sooner, and what they must stand in. */
export type Sign = readonly [hints: readonly string[], pattern: RegExp]

/** Anchored on a path and a line, so that prose about errors is none. */
export const traces: readonly Sign[] = [
  [['", line '], /\bFile "[^"\n]{1,300}\.py", line \d+(, in \S+)?/],
  [
    [' on line '],
    /\b(?:Fatal error|Parse error|Warning|Notice|Deprecated)\b: .{1,500}? in (?:\/|[A-Z]:\\)[^\s]{1,300}(?:\.php|\.phtml|\.inc)\b(?:\(\d+\))?.{0,40}? on line \d+/,
  ],
  [[':line '], /\bat [\w.<>`[\], ]{1,200}\([^)\n]{0,200}\) in [^\n]{1,300}:line \d+/],
  [['goroutine '], /\bgoroutine \d+ \[running\]:/],
  [['SQLSTATE['], /\bSQLSTATE\[\w{5}\]/],
  [['SQL syntax'], /\bYou have an error in your SQL syntax; check the manual/],
  [['ORA-'], /\bORA-\d{5}: /],
]

/** Those that end in `:` and a line, of which most pages have none. */
export const placedTraces: readonly Sign[] = [
  [
    ['.java:', '.kt:', '.scala:', '.groovy:'],
    /^\s*at [\w$.<>]+\([\w$]+\.(java|kt|scala|groovy):\d+\)/m,
  ],
  [
    ['at file://', 'at node:', 'at /', '(file://', '(node:', '(/', ':\\'],
    /\bat (?:[\w$.<>[\] ]{1,100} \()?(?:file:\/\/|node:|\/|[A-Z]:\\)[^\s()]{1,300}:\d+:\d+\)?/,
  ],
  [['.rb:'], /(?:^|\s)(?:\/|[A-Z]:\\|app\/)[\w./\\-]{1,300}\.rb:\d+:in [`'‘]/m],
  [[' panicked at '], /\bthread '[^']{1,100}' panicked at [^\n]{1,300}:\d+:\d+/],
]

/** Pages that frameworks and servers show when the application failed. */
export const errorPages: readonly Sign[] = [
  [
    ['DEBUG = True'],
    /You.re seeing this error because you have DEBUG = True in your Django settings file/,
  ],
  [['Whitelabel Error'], /\bWhitelabel Error Page\b[^]{0,200}\bno explicit mapping for \/error\b/],
  [['Server Error in '], /\bServer Error in '[^']{0,200}' Application\./],
  [['Action Controller: '], /\bAction Controller: Exception caught\b/],
  [
    ['Application error: '],
    /\bApplication error: a (?:client|server)-side exception has occurred\b/,
  ],
  [
    ['misconfiguration'],
    /\bThe server encountered an internal error or misconfiguration and was unable to complete your request\b/,
  ],
  [['Error establishing'], /\bError establishing a database connection\b/],
  [['critical error'], /\bThere has been a critical error on this website\b/],
  [['WSGI application'], /\bThe debugger caught an exception in your WSGI application\b/],
  [
    ['Internal Server Error', 'Bad Gateway', 'Unavailable', 'Gateway Time'],
    /^(?:Internal Server Error|500 Internal Server Error|Bad Gateway|502 Bad Gateway|503 Service (?:Temporarily )?Unavailable|504 Gateway Time-?out)$/m,
  ],
]

/** Expressions of template languages that nothing filled in. */
export const templates: readonly Sign[] = [
  [['{{'], /\{\{\s*[\w$][\w$.[\]'" |:()-]{0,100}\}\}/],
  [
    ['{%'],
    /\{%-?\s*(?:if|for|block|include|extends|endif|endfor|endblock|set|load|url|trans)\b[^%\n]{0,200}%\}/,
  ],
  [['<%'], /<%[=-]?\s*[\w@$][^%\n]{0,200}%>/],
  [['[object Object]'], /\[object Object\]/],
]
