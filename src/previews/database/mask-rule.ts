import { z } from 'zod'

/** What becomes of the values of a column. */
export const MaskRule = z
  .union(
    [
      z.enum(['keep', 'null', 'hash', 'email', 'name', 'phone']),
      z.null().transform(() => 'null' as const),
      z.strictObject({ fixed: z.string().max(10_000) }),
    ],
    'is no rule; write keep, null, hash, email, name, phone or { fixed: some text }',
  )
  .meta({ description: 'keep, null, hash, email, name, phone or { fixed: some text }.' })
export type MaskRule = z.infer<typeof MaskRule>

/** "users.email" or "shop.users.email"; a name with a point in it stands in double quotes. */
const part = '(?:[^".\\s][^".]*|"(?:[^"]|"")+")'
const columnPath = new RegExp(`^(?:${part}\\.){1,2}${part}$`)

/** Rules by column. */
export const MaskRules = z.record(
  z.string().max(400).regex(columnPath, 'is no column; write it as table.column'),
  MaskRule,
)

/** The parts of a column's path, without quotes: ["users", "email"] or ["shop", "users", "email"]. */
export function pathParts(path: string): string[] {
  return Array.from(path.matchAll(new RegExp(part, 'g')), ([name]) =>
    name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name,
  )
}
