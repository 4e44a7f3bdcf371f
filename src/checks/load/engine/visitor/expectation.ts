import { headerOf } from '../wire/header-of.ts'
import type { Answer } from '../wire/request.ts'

/** What an answer must be to be the one that is meant. */
export interface Expectation {
  /** One of these statuses. */
  status?: readonly number[] | undefined
  /** A text in the first MiB of the body. */
  body?: string | undefined
  /** By lower-case name, a text in the header's value; an empty one is in any that there is. */
  headers?: Readonly<Record<string, string>> | undefined
}

/** What about the answer is not as expected, in a few words; undefined when all of it is. */
export function unmet(
  { status, body, headers }: Expectation,
  answer: Answer,
  text: () => string,
): string | undefined {
  if (status && !status.includes(answer.status)) {
    return `status ${answer.status} instead of ${status.join(' or ')}`
  }
  for (const [name, wanted] of Object.entries(headers ?? {})) {
    const value = headerOf(answer.headers, name)
    if (value === undefined) return `no header ${name}`
    if (!value.includes(wanted)) return `header ${name}: ${value.slice(0, 100)}`
  }
  if (body !== undefined && !text().includes(body)) {
    return `status ${answer.status}, but a body without "${body.slice(0, 100)}"`
  }
  return undefined
}
