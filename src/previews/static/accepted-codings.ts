export type Coding = 'br' | 'gzip'

const order: readonly Coding[] = ['br', 'gzip']

/** The codings that an Accept-Encoding header allows (RFC 9110, 12.5.3), the preferred one first. */
export function acceptedCodings(header: string | string[] | undefined): Coding[] {
  const weights = new Map<string, number>()
  for (const item of String(header ?? '')
    .toLowerCase()
    .split(',')
    .slice(0, 50)) {
    const [name = '', ...parameters] = item.split(';').map((part) => part.trim())
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1'
    const valid = /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.test(weight)
    weights.set(name === 'x-gzip' ? 'gzip' : name, valid ? Number(weight) : 0)
  }
  const weightOf = (coding: Coding) => weights.get(coding) ?? weights.get('*') ?? 0
  return order
    .filter((coding) => weightOf(coding) > 0)
    .toSorted((a, b) => weightOf(b) - weightOf(a))
}
