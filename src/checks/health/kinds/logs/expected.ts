import { printTextTest } from '../../line/text-test.ts'
import type { LogsAsked } from './asked.ts'

/** What is expected, for people. */
export function expected(asked: LogsAsked): string {
  if (asked.what === 'text') return printTextTest(asked.test)
  return `no ${asked.isNew ? 'new ' : ''}${asked.of}`
}
