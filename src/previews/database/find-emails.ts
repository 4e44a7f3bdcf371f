import type { Leak } from './leak.ts'

/** RFC 5321 lengths; letters of any script, as RFC 6531 allows. The look-behind starts each run once. */
const address =
  /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,8}\p{L}{2,24}(?![\p{L}\p{N}])/gu
/** "logo@2x.png" is a picture for sharp screens. */
const picture = /@\dx\.\p{L}+$/u

/** E-mail addresses in a text, also where a URL or HTML has the @ escaped. */
export function findEmails(text: string): Leak[] {
  if (!/@|%40|&#(?:64|x40);|&commat;/i.test(text)) return []
  const plain = text.replaceAll(/%40|&#(?:64|x40);|&commat;/gi, '@')
  return Array.from(plain.matchAll(address), ([found]) => found.replace(/^[.'_%+-]+/, ''))
    .filter((value) => !value.startsWith('@') && !picture.test(value))
    .map((value) => ({ kind: 'e-mail address', value, shown: masked(value) }))
}

/** "a…@c….com": the first letters and the last label. */
function masked(value: string): string {
  const [name = '', host = ''] = value.split('@')
  return `${first(name)}…@${first(host)}….${host.split('.').at(-1)}`
}

function first(word: string): string {
  return Array.from(word)[0] ?? ''
}
