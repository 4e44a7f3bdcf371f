/** As Go and C write them, which is what the formats ask for. */
const decimal = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i
const infinite = /^([-+]?)inf(?:inity)?$/i

/** The number that a text of the exposition formats is, maybe NaN or infinite; undefined when it is none. */
export function readNumber(text: string): number | undefined {
  if (decimal.test(text)) return Number(text)
  if (/^[-+]?nan$/i.test(text)) return Number.NaN
  const [, sign] = infinite.exec(text) ?? []
  if (sign === undefined) return undefined
  return sign === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
}
