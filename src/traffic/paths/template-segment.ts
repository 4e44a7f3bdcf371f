import { isAddress } from '../formats/client-address.ts'
import { looksLikeId, looksRandom } from '../privacy/random-looking.ts'
import { fullyDecoded } from '../privacy/fully-decoded.ts'
import { personalShape } from '../privacy/personal-shape.ts'

const longestSegment = 100

/** What stands for a whole segment, by what the segment is; the first that fits. */
const whole: readonly [shape: RegExp, name: string][] = [
  [/^\d+$/, ':n'],
  [/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i, ':uuid'],
  [/^(?=.*\d)[0-9a-f]{8,}$/i, ':hash'],
  [/^[0-9a-f]{16,}$/i, ':hash'],
  [/^\d{4}-\d{2}(?:-\d{2})?(?:[T_-][\d:.Z+-]+)?$/, ':date'],
  [/^eyJ[\w-]{8,}/, ':token'],
  [/^@./, '@:name'],
  [/^~./, '~:name'],
  [/@/, ':email'],
]

/** What stands for a part of one. */
const inside: readonly [shape: RegExp, name: string][] = [
  [/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi, ':uuid'],
  [/(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/g, ':date'],
  [/(?<![0-9a-z])(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{8,}(?![0-9a-z])/gi, ':hash'],
  [/[0-9a-f]{16,}/gi, ':hash'],
  [/\d{5,}/g, ':n'],
]

/**
 * A segment of a path with what changes from visitor to visitor named: "42" is ":n", "app.4f3a2b1c.js" is
 * "app.:hash.js". Comes back as it is when nothing of it seems to change.
 */
export function templateSegment(segment: string): string {
  if (segment === '' || /^v\d+(?:\.\d+)*$/.test(segment)) return segment
  if (segment.length > longestSegment) return ':long'
  // What is encoded, however often, is named by what it says.
  const text = fullyDecoded(segment)
  const named = templateText(text)
  return named === text ? segment : named.replaceAll(/[^!-~]|[/?#%]/gu, encodeURIComponent)
}

function templateText(text: string): string {
  if (isAddress(text) && /\d[.:]|::/.test(text)) return ':ip'
  const name = whole.find(([shape]) => shape.test(text))?.[1]
  if (name !== undefined) return name
  const equals = text.indexOf('=')
  if (equals > 0) return `${templateText(text.slice(0, equals))}=:v`
  const [, base = text, extension = ''] = /^(.+)(\.[a-z][a-z0-9]{0,9})$/i.exec(text) ?? []
  const named = extension === '' ? templateName(base) : `${templateText(base)}${extension}`
  return personalShape(named) === undefined ? named : ':token'
}

/** Of a name without its extension. */
function templateName(name: string): string {
  let named = name
  for (const [shape, word] of inside) named = named.replaceAll(shape, word)
  return looksRandom(named) ? ':token' : named.split('.').map(withoutId).join('.')
}

/** "index-BfX3k9Qa" is "index-:id"; where more than plain words stand around the id, all of it is one. */
function withoutId(part: string): string {
  const words = part.split(/[-_]/)
  if (!words.some(looksLikeId)) return looksLikeId(part) ? ':id' : part
  const isPlain = words.every((word) => looksLikeId(word) || /^(?:[A-Z]?[a-z]*|\d+)$/.test(word))
  if (!isPlain) return ':id'
  return part.replaceAll(/[^-_]+/g, (word) => (looksLikeId(word) ? ':id' : word))
}
