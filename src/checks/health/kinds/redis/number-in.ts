/** A number of INFO; undefined where the server does not tell it. */
export function numberIn(fields: ReadonlyMap<string, string>, name: string): number | undefined {
  const text = fields.get(name)
  return text !== undefined && /^-?\d{1,18}$/.test(text) ? Number(text) : undefined
}
