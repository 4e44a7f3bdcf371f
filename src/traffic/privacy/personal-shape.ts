import { isIPv6 } from 'node:net'
import { fullyDecoded } from './fully-decoded.ts'
import { looksRandom } from './random-looking.ts'

const jwt = /eyJ[\w-]{8,}/
const email = /[^\s/@:?&=]@[\w-]+\.[a-z]/i
const v4 = /(?<![\d.])(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}(?![\d.])/
/** What an IPv6 address may be, with nothing beside it that it is a part of. */
const v6Like = /(?<![\w:])[0-9a-f:]{2,}(?:\.\d{1,3}){0,3}(?!\w)/gi
/** Of a network card, or of an IPv6 address with a port behind it. */
const groups =
  /(?<![0-9a-f])(?:[0-9a-f]{1,4}:){5,}[0-9a-f]{1,4}|(?<![0-9a-f])(?:[0-9a-f]{2}-){5}[0-9a-f]{2}(?![0-9a-f])/i
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
  // "+" is a space in a query.
  const decoded = fullyDecoded(text.replaceAll('+', ' '))
  return shapeOf(text) ?? (decoded === text ? undefined : shapeOf(decoded))
}

function shapeOf(text: string): string | undefined {
  if (jwt.test(text)) return 'a JSON Web Token'
  if (email.test(text)) return 'an e-mail address'
  if (v4.test(text) || isV6(text)) return 'an IP address'
  if (groups.test(text)) return 'the address of a device'
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

function isV6(text: string): boolean {
  return text.includes(':') && (text.match(v6Like) ?? []).some((like) => isIPv6(like))
}
