import type { z } from 'zod'
import { UserError } from '../model/errors.ts'
import type { Misread } from '../model/misread.ts'
import { redact } from '../model/redact.ts'
import { underline } from '../model/underline.ts'
import { visible } from '../model/visible.ts'
import { schemaAt } from './schema-at.ts'
import { nearest } from './nearest.ts'

/** Says where the value at a path was written, or a position in the text there. */
type Place = (path: readonly PropertyKey[], position?: number) => string

/**
 * The first of zod's issues as the three lines people get. An issue whose `params` hold a `misread` quotes the text,
 * with carets under the word.
 */
export function mistake(error: z.ZodError, value: unknown, place: Place): UserError {
  const issue = flatten(error.issues[0], [])
  // A section with an unknown key may break a rule of the whole section too; that is the same mistake.
  const others = new Set(error.issues.map(({ path }) => path.join('.'))).size - 1
  const more = others > 0 ? ` (and ${others} more below it)` : ''
  if (issue.code === 'unrecognized_keys') return unknownKey(issue, place, more)
  if (issue.code === 'invalid_key') return invalidKey(issue, place, more)
  const misread = issue.code === 'custom' ? issue.params?.['misread'] : undefined
  if (misread !== undefined) return misreadWord(misread as Misread, issue.path, place, more)
  const path = issue.path.map(String).join('.')
  const given = at(value, issue.path)
  return new UserError({
    code: 'config-invalid',
    what: `${place(issue.path)}: ${path || 'the config'} is not valid${more}`,
    why: given === undefined ? issue.message : `${show(given)} ${told(issue)}`,
    fix: hint(issue.path) ?? 'See docs/configuration.md for what it takes',
  })
}

function misreadWord(
  { text, from, to, why, fix, known = [] }: Misread,
  path: readonly PropertyKey[],
  place: Place,
  more: string,
): UserError {
  const word = text.slice(from, to)
  const same = known.find((one) => one.toLowerCase() === word.toLowerCase())
  const meant = same ?? nearest(word, known)
  return new UserError({
    code: 'config-invalid',
    what: `${place(path, from)}: ${path.map(String).join('.')} is not valid${more}`,
    why: word === '' ? why : `${show(word)} ${why}`,
    fix: meant === undefined ? fix : `Write "${meant}"`,
    quote: underline(text, { from, to }),
  })
}

function unknownKey(issue: Issue, place: Place, more: string): UserError {
  const key = issue.keys?.[0] ?? ''
  const section = issue.path.map(String).join('.')
  const known = Object.keys(schemaAt(issue.path)?.properties ?? {})
  const meant = nearest(key, known)
  return new UserError({
    code: 'config-unknown-key',
    what: `${place([...issue.path, key])}: unknown key "${visible(key)}"${section ? ` in ${section}` : ''}${more}`,
    why: `${section || 'rehearse.yml'} takes ${known.join(', ')}`,
    fix: unknownFix(key, meant),
  })
}

function unknownFix(key: string, meant: string | undefined): string {
  if (meant !== undefined) return `Write "${meant}"`
  // A line that was to be text: no key of ours has a space.
  if (/\s/.test(key))
    return "Put the whole line into single quotes: in YAML, ': ' makes a key of it"
  return 'Remove it, or write one of these'
}

/** Names of variables, processes and columns are the keys of a map; its values have nothing to do with it. */
function invalidKey(
  issue: Extract<Issue, { code: 'invalid_key' }>,
  place: Place,
  more: string,
): UserError {
  const key = String(issue.path.at(-1))
  const section = issue.path.slice(0, -1).map(String).join('.')
  return new UserError({
    code: 'config-invalid',
    what: `${place(issue.path)}: a name in ${section} is not valid${more}`,
    why: `${show(key)} ${issue.issues[0]?.message ?? 'is no name that it takes'}`,
    fix: 'Write it as docs/configuration.md says, or remove it',
  })
}

type Issue = z.core.$ZodIssue & { keys?: string[] }

/** A union reports one list of issues per member: take the deepest, it is the one that was meant. */
function flatten(issue: z.core.$ZodIssue | undefined, prefix: readonly PropertyKey[]): Issue {
  if (!issue) throw new Error('a failed parse without an issue')
  const path = [...prefix, ...issue.path]
  if (issue.code !== 'invalid_union') return { ...issue, path }
  const members = issue.errors.flatMap((issues) => (issues[0] ? [flatten(issues[0], path)] : []))
  const rank = (member: Issue): number =>
    member.path.length + (member.code === 'unrecognized_keys' ? 1 : 0)
  return members.toSorted((a, b) => rank(b) - rank(a))[0] ?? { ...issue, path }
}

const kinds: Readonly<Record<string, string>> = {
  array: 'list; write one item a line, each after "- "',
  object: 'section of "key: value" lines',
  record: 'section of "name: value" lines',
  string: 'text',
}

function told(issue: Issue): string {
  if (issue.code === 'invalid_value') return `is not one of ${issue.values.map(String).join(', ')}`
  if (issue.code === 'invalid_type' && issue.message.startsWith('Invalid')) {
    return `is no ${kinds[issue.expected] ?? issue.expected}`
  }
  // Our own messages follow the value: "is no duration ...".
  return issue.message
}

function show(value: unknown): string {
  const text = typeof value === 'string' ? `"${value}"` : (JSON.stringify(value) ?? String(value))
  return visible(redact(text), 120)
}

function hint(path: readonly PropertyKey[]): string | undefined {
  const schema = schemaAt(path)
  if (schema?.default === undefined || schema.properties) return undefined
  return `Remove it for the default, ${JSON.stringify(schema.default)}, or mend it`
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  let current = value
  for (const key of path) {
    if (typeof current !== 'object' || current === null) return undefined
    current = (current as Record<PropertyKey, unknown>)[key]
  }
  return current
}
