import { StringDecoder } from 'node:string_decoder'

/** A line without end is cut here, in characters. */
const lineLimit = 8 * 1024
/** How much of such a line is masked together. */
const windowLimit = 2 * lineLimit

/** Turns the raw output of a process into text without secrets. Each call returns what may be written. */
export interface MaskedText {
  /** Whole lines, each with its end. */
  push(chunk: Buffer): string
  /** Of a line that has not ended, what no secret can begin in: all but its last word. */
  early(): string
  /** The rest, ended. */
  end(): string
  /** The line that has not ended, masked. */
  unfinished(): string
}

/**
 * Decodes UTF-8 across the borders of chunks and masks whole lines. A line without end is cut near 8192
 * characters, where no secret is cut: masking the parts must give the same as masking the whole. What
 * follows an early part is masked together with it; when that changes the early part, the line is told
 * again as a whole.
 */
export function maskedText(hide: (text: string) => string): MaskedText {
  const decoder = new StringDecoder('utf8')
  let pending = ''
  /** How much of `pending` was told early, and what it became. */
  let told = { length: 0, masked: '' }
  /** True while a secret goes on that is longer than all that is looked at. */
  let inSecret = false

  const swallow = () => {
    const end = pending.search(/\s/)
    inSecret = end === -1
    pending = end === -1 ? '' : pending.slice(end)
  }
  /** Masks what begins with `pending`, without what was told of it. */
  const rest = (text: string): string => {
    const masked = hide(text)
    if (told.length === 0) return masked
    if (masked.startsWith(told.masked)) return masked.slice(told.masked.length)
    return `\n${masked}`
  }
  const take = (length: number): string => {
    const text = rest(pending.slice(0, length))
    pending = pending.slice(length)
    told = { length: 0, masked: '' }
    return text
  }
  const push = (text: string): string => {
    pending += text
    let out = ''
    if (inSecret) swallow()
    const end = pending.lastIndexOf('\n') + 1
    if (end > 0) out = breakLines(take(end).replaceAll('\r\n', '\n'))
    while (pending.length > windowLimit) {
      const window = pending.slice(0, windowLimit)
      const cut = safeCut(window, hide)
      out += `${take(cut ?? windowLimit)}\n`
      if (cut !== undefined) continue
      inSecret = true
      swallow()
    }
    return out
  }
  return {
    push: (chunk) => push(decoder.write(chunk)),
    early() {
      const safe = pending.search(/\S*$/)
      if (safe <= told.length) return ''
      const before = pending.slice(0, safe)
      const masked = hide(before)
      if (masked + hide(pending.slice(safe)) !== hide(pending)) return ''
      if (!masked.startsWith(told.masked)) return ''
      const text = masked.slice(told.masked.length)
      told = { length: safe, masked }
      if (safe > lineLimit / 4) take(safe)
      return text
    },
    end() {
      const out = push(decoder.end())
      return pending === '' ? out : `${out}${take(pending.length)}\n`
    },
    unfinished: () => hide(pending),
  }
}

/** Where a long text can be cut so that no secret is cut with it; undefined when one is too long. */
function safeCut(text: string, hide: (text: string) => string): number | undefined {
  const whole = hide(text)
  const spaces = [...text.slice(lineLimit - 1024, lineLimit).matchAll(/\s/g)]
  const words = spaces.slice(-4).map((match) => lineLimit - 1024 + match.index + 1)
  const even = [lineLimit, lineLimit - 512, lineLimit / 2, lineLimit / 4].map((at) =>
    isLowSurrogate(text, at) ? at - 1 : at,
  )
  return [...words.toReversed(), ...even].find(
    (at) => hide(text.slice(0, at)) + hide(text.slice(at)) === whole,
  )
}

/** Text of whole lines that are already masked, with the long ones cut. */
function breakLines(text: string): string {
  if (text.length <= lineLimit) return text
  return text
    .split('\n')
    .map((line) => {
      if (line.length <= lineLimit) return line
      const parts: string[] = []
      for (let from = 0; from < line.length; ) {
        const to = from + lineLimit
        const end = isLowSurrogate(line, to) ? to - 1 : to
        parts.push(line.slice(from, end))
        from = end
      }
      return parts.join('\n')
    })
    .join('\n')
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff
}
