import type { Level } from './level.ts'

/** What a line of JSON says, as pino, winston, bunyan, structlog, zap and Logback write it. */
export interface JsonLine {
  level: Level
  message: string
  stack: string[]
}

/** The numbers of pino and bunyan: 40 warns, 50 is an error, 60 fatal. */
const errorNumber = 50
const errorWord = /^(?:err(?:or)?|fatal|crit(?:ical)?|severe|alert|emerg(?:ency)?|panic)$/i
const stackKeys = [
  'stack',
  'stack_trace',
  'stackTrace',
  'stacktrace',
  'exc_info',
  'exception',
  'error.stack',
]
const keptLines = 50

/** Undefined when it is none. */
export function jsonLine(text: string): JsonLine | undefined {
  if (!text.startsWith('{') || !text.endsWith('}')) return undefined
  let line: unknown
  try {
    line = JSON.parse(text)
  } catch {
    return undefined
  }
  if (!isRecord(line)) return undefined
  const inner = [line, ...['err', 'error', 'exception'].map((key) => line[key])].filter(isRecord)
  const texts = (keys: readonly string[]): string[] =>
    inner
      .flatMap((part) => keys.map((key) => part[key]))
      .filter((value) => typeof value === 'string')
  const stack = texts(stackKeys).find((value) => value.includes('\n')) ?? ''
  return {
    level: levelIn(line['level'] ?? line['severity'] ?? line['lvl'] ?? line['log.level']),
    message: texts(['msg', 'message', 'event', 'error', 'err'])[0] ?? '',
    stack: stack.split('\n').slice(0, keptLines),
  }
}

function levelIn(value: unknown): Level {
  if (typeof value === 'number') return value >= errorNumber ? 'error' : 'less'
  if (typeof value !== 'string') return undefined
  return errorWord.test(value) ? 'error' : 'less'
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
