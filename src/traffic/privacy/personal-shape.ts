import { looksRandom } from './random-looking.ts'

const jwt = /eyJ[\w-]{8,}/
const email = /[^\s/@:?&=]@[\w-]+\.[a-z]/i
const v4 = /(?<![\d.])(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}(?![\d.])/
const v6 =
  /(?<![\w:])(?:[0-9a-f]{1,4}:){2,7}(?::|[0-9a-f]{1,4})(?![\w])|(?<![\w:])[0-9a-f]{1,4}::[0-9a-f]/i
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i
const hex = /[0-9a-f]{16,}/i
const digits = /\d{9,}/
/** Groups of digits that belong together, as in "+49 (151) 555-0123". */
const grouped = /\+?\d[\d .()-]{7,20}\d/g

/**
 * What a path or a name holds that may belong to a person or open a door, for people; undefined when it looks
 * harmless. Percent-encoding does not hide it.
 */
export function personalShape(text: string): string | undefined {
  for (const form of new Set([text, decoded(text), decoded(decoded(text))])) {
    const shape = shapeOf(form)
    if (shape !== undefined) return shape
  }
  return undefined
}

function shapeOf(text: string): string | undefined {
  if (jwt.test(text)) return 'a JSON Web Token'
  if (email.test(text)) return 'an e-mail address'
  if (v4.test(text) || v6.test(text)) return 'an IP address'
  if (uuid.test(text) || hex.test(text)) return 'a long hexadecimal number'
  if (digits.test(text)) return 'a long number'
  if ((text.match(grouped) ?? []).some(isTelephone)) return 'a telephone number'
  const parts = text.split(/[/?&=]/)
  return parts.some((part) => looksRandom(part)) ? 'a random token' : undefined
}

/** A date has at most eight digits, and a version has groups of one. */
function isTelephone(group: string): boolean {
  const [, ...rest] = group.split(/\D+/).filter((part) => part !== '')
  return group.replaceAll(/\D/g, '').length >= 9 && rest.every((part) => part.length > 1)
}

/** Once decoded, "+" a space as in a query; as it is where it cannot be decoded. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}
