/**
 * The URLs of a `srcset` or `imagesrcset` with their offsets in it, by the parser of the HTML Standard:
 * https://html.spec.whatwg.org/multipage/images.html#parse-a-srcset-attribute. A candidate with descriptors that
 * the standard calls an error is left out, as browsers leave it out.
 */
export function parseSrcset(srcset: string): { url: string; offset: number }[] {
  const found: { url: string; offset: number }[] = []
  let at = 0
  while (at < srcset.length) {
    while (at < srcset.length && /[\t\n\f\r ,]/.test(srcset.charAt(at))) at += 1
    if (at >= srcset.length) break
    const offset = at
    while (at < srcset.length && !/[\t\n\f\r ]/.test(srcset.charAt(at))) at += 1
    const word = srcset.slice(offset, at)
    const url = withoutCommas(word)
    let descriptors: string[] = []
    if (url === word) ({ descriptors, at } = readDescriptors(srcset, at))
    if (areValid(descriptors)) found.push({ url, offset })
  }
  return found
}

function withoutCommas(word: string): string {
  let end = word.length
  while (end > 0 && word.charAt(end - 1) === ',') end -= 1
  return word.slice(0, end)
}

/** Up to the next comma outside of parentheses. */
function readDescriptors(text: string, start: number): { descriptors: string[]; at: number } {
  let at = start
  let inParentheses = false
  for (; at < text.length; at++) {
    const character = text.charAt(at)
    if (inParentheses) inParentheses = character !== ')'
    else if (character === '(') inParentheses = true
    else if (character === ',') break
  }
  const descriptors = text.slice(start, at).split(/[\t\n\f\r ]+(?![^(]*\))/)
  return { descriptors: descriptors.filter((word) => word !== ''), at: at + 1 }
}

function areValid(descriptors: readonly string[]): boolean {
  const seen = new Set<string>()
  for (const descriptor of descriptors) {
    const unit = descriptor.at(-1) ?? ''
    const number = descriptor.slice(0, -1)
    const isInteger = /^\d+$/.test(number)
    if (unit === 'w' ? !isInteger || Number(number) === 0 : unit === 'h' && !isInteger) return false
    if (unit === 'x' && !/^-?(\d+|\d*\.\d+)(e[+-]?\d+)?$/i.test(number)) return false
    if (unit === 'x' && Number(number) < 0) return false
    if (!'wxh'.includes(unit) || seen.has(unit)) return false
    seen.add(unit)
  }
  if (seen.has('x') && seen.size > 1) return false
  return !seen.has('h') || seen.has('w')
}
