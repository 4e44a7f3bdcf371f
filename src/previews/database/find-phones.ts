import type { Leak } from './leak.ts'

const sign = '[ \\u00a0\\u202f.\\-\\u2010-\\u2015/()]'
/** Nothing before it that makes it part of a word, a decimal number or a longer id. */
const start = '(?<![\\p{L}\\p{N}+]|\\p{N}[-_.:/,]|\\p{L}[-_])'
const end = '(?![\\p{L}\\p{N}]|[-_.:/,][\\p{L}\\p{N}])'
/** ITU-T E.164 with its plus sign: 8 to 15 digits. */
const international = new RegExp(
  `(?<![\\p{L}\\p{N}+])\\+[1-9](?:${sign}{0,3}\\d){7,14}${end}`,
  'gu',
)
/** The same with 00 instead, or a national number with its leading zero; in groups, else any id with zeros fits. */
const national = new RegExp(
  `${start}(?:00[1-9]\\d{0,2}|\\(?0[1-9]\\d{0,4}\\)?)(?:${sign}{1,3}\\d{1,8}){1,6}${end}`,
  'gu',
)
/** North America: area code and exchange start with 2 to 9. */
const american = new RegExp(
  `${start}(?:1[ .-])?(?:\\([2-9]\\d\\d\\)[ .-]?|[2-9]\\d\\d([ .-]))[2-9]\\d\\d[ .-]\\d{4}${end}`,
  'gu',
)
/** Digits alone are a phone number only where the name says so. */
const named =
  /(?:^|[^a-z])(?:tel|tele?phone|telefono?|(?:home|work|cell|mobile)?phone|mobile?|fax|handy|gsm|msisdn|whatsapp)s?(?:[_ -]?(?:numbers?|nummer|num|no|nr))?(?:$|[^a-z])/i
/** "phone_id", "phone_verified_at" speak about something else. */
const aside = /[_ -](?:id|at|on|count|type|code|hash)$/i
const digitsOnly = /^\s*\+?[\d ()./-]{7,20}\s*$/
const inJson = /"([^"\\]{0,60})"\s*:\s*"?(\+?\d[\d ()./-]{5,18}\d)(?=["\s,}\]])/g
/** Times, dates and addresses of machines, which are digits in groups too. */
const otherwise =
  /^(?:\d{1,2}[-./ ]\d{1,2}[-./ ](?:19|20)\d\d|(?:19|20)\d\d[-./ ]\d{1,2}[-./ ]\d{1,2}|\d{1,3}(?:\.\d{1,3}){3}$|0\d(?:[ .-]0?\d){1,2}$)/

/** Phone numbers in a text. `name` is that of its column: "phone" makes digits alone a phone number. */
export function findPhones(text: string, name: string): Leak[] {
  if (!/\d/.test(text)) return []
  if (saysPhone(name) && digitsOnly.test(text) && isLong(text)) return [leak(text.trim())]
  const found = [
    ...Array.from(text.matchAll(international), ([whole]) => whole),
    ...Array.from(text.matchAll(american), ([whole]) => whole),
    ...Array.from(text.matchAll(national), ([whole]) => whole).filter(isNational),
    ...Array.from(text.matchAll(inJson), ([, key = '', value = '']) =>
      saysPhone(key) && isLong(value) ? value : '',
    ).filter(Boolean),
  ]
  const values = [...new Set(found.map((value) => value.trim()))]
  // A national number stands in an international one.
  return values
    .filter((value) => !values.some((other) => other !== value && other.includes(value)))
    .map(leak)
}

/** "phone", "mobile_no", "homePhone"; "hotel" and "cancelled" are none. */
function saysPhone(name: string): boolean {
  const words = name.replaceAll(/([a-z])([A-Z])/g, '$1_$2')
  return named.test(words) && !aside.test(words)
}

function isLong(text: string): boolean {
  const { length } = text.replaceAll(/\D/g, '')
  return length >= 7 && length <= 15
}

function isNational(text: string): boolean {
  const { length } = text.replaceAll(/\D/g, '')
  return !otherwise.test(text) && length >= 9 && length <= (text.startsWith('00') ? 15 : 12)
}

function leak(value: string): Leak {
  const digits = value.replaceAll(/\D/g, '')
  return {
    kind: 'phone number',
    value,
    shown: `${value.startsWith('+') ? '+' : ''}${digits.slice(0, 2)}…${digits.slice(-1)} (${digits.length} digits)`,
  }
}
