/** Words of which one must be there, since they are found sooner, and what they must stand in. */
export type Sign = readonly [hints: readonly string[], pattern: RegExp]

/** Anchored on a path and a line, so that prose about errors is none. */
export const traces: readonly Sign[] = [
  [['", line '], /\bFile "[^"\n]{1,300}\.py", line \d+, in\b/],
  [
    ['.php', '.phtml', '.inc'],
    /\b(?:Fatal error|Parse error|Warning|Notice|Deprecated)\b: .{1,500}? in (?:\/|[A-Z]:\\)[^\s]{1,300}(?:\.php|\.phtml|\.inc)\b(?:\(\d+\))?.{0,40}? on line \d+/,
  ],
  [['.php('], /#\d+ (?:\/|[A-Z]:\\)[^\s()]{1,300}\.php\(\d+\): /],
  [['.php (line '], /\bin (?:\/|[A-Z]:\\)[^\s()]{1,300}\.php \(line \d+\)/],
  [[':line '], /\bat [\w.<>`[\], ]{1,200}\([^)\n]{0,200}\) in [^\n]{1,300}:line \d+/],
  [
    [':line '],
    /(?:^|\s)[\w.<>`[\],]{1,200}\([^)\n]{0,200}\) in (?:\/|[A-Z]:\\)[^\s]{1,300}:line \d+/,
  ],
  [
    ['.pl line ', '.pm line ', '.cgi line '],
    /\bat (?:\/|[A-Z]:\\)[^\s]{1,300}\.(?:pl|pm|cgi) line \d+\b/,
  ],
  [['goroutine '], /\bgoroutine \d+ \[running\]:/],
  [['Exception Location:'], /\bDjango Version:[^]{1,2000}\bException Location:/],
]

/** Those that end in `:` and a line, of which most pages have none. */
export const placedTraces: readonly Sign[] = [
  [
    ['.java:', '.kt:', '.scala:', '.groovy:'],
    /(?:^|\s)at [\w$.<>/@]+\([\w$]+\.(?:java|kt|scala|groovy):\d+\)/,
  ],
  [
    ['at file://', 'at node:', 'at /', '(file://', '(node:', '(/', ':\\'],
    /\bat (?:[\w$.<>[\] ]{1,100} \()?(?:file:\/\/|node:|\/|[A-Z]:\\)[^\s()]{1,300}:\d+:\d+\)?/,
  ],
  [['.rb:'], /(?:^|\s)(?:\/|[A-Z]:\\|app\/)[\w./\\-]{1,300}\.rb:\d+:in [`'‘]/m],
  [
    ['.ex:', '.exs:'],
    /\([\w]{1,60} \d+\.\d+\.\d+[^)\s]{0,30}\) (?:lib|web|deps)\/[\w./-]{1,300}\.exs?:\d+:/,
  ],
  [[' panicked at '], /\bthread '[^']{1,100}' panicked at [^\n]{1,300}:\d+:\d+/],
]

/** Messages that people quote when they write about them: not a whole page of an error, but what a short one says. */
export const quotable: readonly Sign[] = [
  [['SQLSTATE['], /\bSQLSTATE\[\w{5}\]/],
  [['SQL syntax'], /\bYou have an error in your SQL syntax; check the manual/],
  [['ORA-'], /\bORA-\d{5}: /],
  [['psycopg', 'PG::'], /\b(?:psycopg2?\.errors\.\w{1,60}|PG::\w{1,60}): /],
  [['Query failed'], /\bpg_query\(\): Query failed\b/],
]

/** What frameworks and servers show when the application failed. */
export const errorPages: readonly Sign[] = [
  [
    ['DEBUG = True'],
    /You.re seeing this error because you have DEBUG = True in your Django settings/,
  ],
  [['Whitelabel'], /\bWhitelabel Error Page\b[^]{0,200}\bno explicit mapping for \/error\b/],
  [['Application.'], /\bServer Error in '[^']{0,200}' Application\./],
  [['Action Controller'], /\bAction Controller: Exception caught\b/],
  [['Rails.root: '], /\bRails\.root: (?:\/|[A-Z]:\\)/],
  [['Application error'], /\bApplication error: a (?:client|server)-side exception has occurred\b/],
  [
    ['internal error'],
    /\bThe server encountered an internal error or misconfiguration and was unable to complete your request\b/,
  ],
  [['database connection'], /\bError establishing a database connection\b/],
  [['critical error'], /\bThere has been a critical error on this website\b/],
  [['debugger'], /\bThe debugger caught an exception in your WSGI application\b/],
  [['Symfony Exception'], /\bSymfony Exception\b/],
  [
    ['unhandled exception'],
    /\bAn unhandled exception occurred (?:while processing|during the execution of)\b/,
  ],
  [
    ['could not be served'],
    /\bAn error occurred in the application and your page could not be served\b/,
  ],
  [['unexpected error'], /\bThe web site you are accessing has experienced an unexpected error\b/],
  [['HTTP Status 5'], /\bHTTP Status 5\d\d [–-] /],
  [['HTTP Error 5'], /\bHTTP Error 5\d\d\.\d+ - /],
  [['Software error'], /^Software error:$/m],
  [['Server Error'], /^(?:500 )?Internal Server Error$|^Server Error \(500\)$/m],
  [['Bad Gateway'], /^(?:502 )?Bad Gateway$/m],
  [['Unavailable'], /^503 Service (?:Temporarily )?Unavailable$/m],
  [['Gateway'], /^504 Gateway Time-?out$/m],
]

/** Expressions of template languages that nothing filled in. */
export const templates: readonly Sign[] = [
  [['{{'], /\{\{[{~-]?\s*[#/>^&.]?\s*['"]?[\w$][\w$.[\]'" |:(),=@/-]{0,100}[~-]?\}\}/],
  [
    ['{%'],
    /\{%-?\s*(?:if|for|block|include|extends|endif|endfor|endblock|set|load|url|trans|assign|render)\b[^%\n]{0,200}%\}/,
  ],
  [['<%'], /<%[=-]?\s*[\w@$][^%\n]{0,200}%>/],
  // In capitals it is a variable of a shell.
  [['${'], /\$\{[a-z_][\w$]{0,60}(?:\??\.[\w$]{1,60}|\[[^\]\n]{1,40}\]|\([^)\n]{0,40}\)){0,5}\}/],
  [['[object Object]'], /\[object Object\]/],
]
