import { isAccessLine } from './access-line.ts'
import { jsonLine } from './json-line.ts'
import { levelOf } from './level.ts'
import type { Sign } from './sign.ts'
import { withoutTime } from './without-time.ts'

/** What stands at the begin of a message that tells of an exception, or of an end. */
const exception = new RegExp(
  [
    /^(?:Uncaught |Unhandled )?(?:[\w$]+(?:\.|::|\\))*[A-Z]?[\w$]*(?:Error|Exception)(?::|\s?\(|$| \[)/,
    /^(?:Uncaught|Unhandled) (?:exception|rejection|error)/i,
    /^\(node:\d+\) UnhandledPromiseRejectionWarning/,
    /^PHP (?:Fatal|Parse|Recoverable fatal|Core|Compile) error:/,
    /^Exception in thread /,
    /^Traceback \(most recent call last\):/,
    /^(?:panic|fatal error|runtime error|http: panic serving [^:]{1,100}(?::\d+)?): /,
    /^thread '[^']{1,100}' (?:\(\d+\) )?panicked at /,
    /^Unhandled exception[. ]/i,
    /^\S{1,300}\.rb:\d+:in [`'].{1,200}': .{0,1000}\([\w:]*(?:Error|Exception)\)$/,
    /^npm (?:ERR!|error) /,
    /^(?:Segmentation fault|Bus error|Illegal instruction|Aborted)\b/,
  ]
    .map(({ source }) => `(?:${source})`)
    .join('|'),
)

const outOfMemory = new RegExp(
  [
    /JavaScript heap out of memory|invalid table size Allocation failed/,
    /java\.lang\.OutOfMemoryError|OutOfMemoryException/,
    /^MemoryError\b|numpy[\w.]*MemoryError/,
    /Allowed memory size of \d+ bytes exhausted/,
    /failed to allocate memory|NoMemoryError/,
    /runtime: out of memory|runtime: cannot allocate memory/,
    /std::bad_alloc|memory allocation of \d+ bytes failed/,
    /(?:Out of memory: |Memory cgroup out of memory: )Kill(?:ed)? process|\boom-kill\b|\bOOMKilled\b|oom_reaper/,
    /\bENOMEM\b|Cannot allocate memory|^Killed$|signal: killed|out of memory$/i,
    /was sent SIGKILL! Perhaps out of memory\?/,
  ]
    .map(({ source }) => `(?:${source})`)
    .join('|'),
)

const deprecation =
  /\b(?:Pending)?DeprecationWarning\b|\bRemovedIn\w+Warning\b|^DEPRECATION WARNING\b|PHP Deprecated:|\bDeprecated: |\[DEP\d{4}\]|\b(?:is|are|was|has been|have been) deprecated\b|npm warn deprecated/i

/** What a line says by itself, with what follows it in JSON. */
export interface Said {
  signs: Set<Sign>
  /** True when it says that it is less than an error. */
  mild: boolean
  /** What it says, without what loggers put around it, where that is known. */
  message: string
  stack: string[]
}

/** A line without any of these has no sign. */
const telling =
  /err|exce|fatal|crit|severe|alert|emerg|panic|memory|enomem|oom|kill|deprec|removedin|unhandled|uncaught|fault|abort|traceback|illegal|lvl|level|^[EF]\d{4} |^[EF], \[|bad_alloc|[[\]]DEP/i

/** The signs of one line. */
export function signsOf(text: string): Said {
  if (!telling.test(text) || isAccessLine(text)) return nothing(text)
  const json = jsonLine(text)
  const message = json?.message ?? withoutTime(text)
  const level = json ? json.level : levelOf(text)
  const isDeprecation = deprecation.test(message)
  const isError = level === 'error' || (level === undefined && exception.test(message))
  const signs = new Set<Sign>()
  if (isError && !isDeprecation) signs.add('errors')
  if (isDeprecation) signs.add('deprecations')
  if (outOfMemory.test(message)) signs.add('out-of-memory')
  return { signs, mild: level === 'less' || isDeprecation, message, stack: json?.stack ?? [] }
}

function nothing(text: string): Said {
  return { signs: new Set(), mild: false, message: text, stack: [] }
}
