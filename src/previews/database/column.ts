import { z } from 'zod'

/** A column of a table or materialized view. */
export const Column = z.strictObject({
  /** Where its rows lie; a partition stands for itself here. */
  schema: z.string(),
  table: z.string(),
  /** The table that people know: of a partition, the whole. */
  rootSchema: z.string(),
  rootTable: z.string(),
  column: z.string(),
  /** As SQL writes it: "character varying(20)". */
  type: z.string(),
  /** `other` may hold text in a form of its own; `number` has room for a card number; `plain` holds no text. */
  kind: z.enum(['text', 'json', 'array', 'other', 'number', 'plain']),
  /** Most characters it takes; null without a limit. */
  limit: z.int().positive().nullable(),
  notNull: z.boolean(),
  /** Computed by the database; it follows what it is computed from. */
  generated: z.boolean(),
  /** A materialized view: masked by being computed again. */
  view: z.boolean(),
  /** Blocks of its table, 8 KiB each unless the server was built otherwise. */
  blocks: z.number().nonnegative(),
})
export type Column = z.infer<typeof Column>

/** "users.email", with the schema before it unless that is "public"; quoted where a point would confuse. */
export function columnName({
  rootSchema,
  rootTable,
  column,
}: Pick<Column, 'rootSchema' | 'rootTable' | 'column'>): string {
  const names = rootSchema === 'public' ? [rootTable, column] : [rootSchema, rootTable, column]
  return names
    .map((name) => (/^[^".\s]+$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`))
    .join('.')
}
