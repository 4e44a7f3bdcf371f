/** Where links may stand in Markdown: inline, in a definition, in HTML, in angle brackets, bare. */
const destinations = [
  /\]\(\s*<([^<>\n]*)>/g,
  /\]\(\s*((?:[^()\s<]|\([^()\s]*\))+)/g,
  /^ {0,3}(?:> ?)*\[[^\]]+\]:\s*<?([^\s<>]+)/g,
  /\b(?:href|src)\s*=\s*["']?([^"'\s>]+)/gi,
  /<(https?:[^<>\s]+)>/gi,
  /(https?:\/\/[^\s<>"'`\]]+)/gi,
]

export interface LinkLine {
  line: number
  /** The link starts at the root of whatever serves the file. */
  rooted: boolean
  /** The line is a footnote's, whose text may look like a definition. */
  footnote: boolean
}

/**
 * The line, from 1, on which each link of a Markdown file stands first; links in blocks of code come after all
 * others. By the link as a URL, resolved as if the file stood at `base`.
 */
export function linkLines(text: string, base: string): Map<string, LinkLine> {
  const lines = new Map<string, LinkLine>()
  const inCode = new Map<string, LinkLine>()
  let fence: string | undefined
  for (const [index, line] of text.split('\n').entries()) {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1]
    if (mark !== undefined && (fence === undefined || mark.startsWith(fence))) {
      fence = fence === undefined ? mark : undefined
    }
    const found = fence === undefined ? lines : inCode
    const footnote = /^\s*\[\^[^\]]+\]:/.test(line)
    for (const [href, rooted] of hrefsOf(line, base)) {
      if (!found.has(href)) found.set(href, { line: index + 1, rooted, footnote })
    }
  }
  for (const [href, line] of inCode) if (!lines.has(href)) lines.set(href, line)
  return lines
}

function* hrefsOf(line: string, base: string): Generator<[href: string, rooted: boolean]> {
  for (const destination of destinations) {
    for (const [, found = ''] of line.matchAll(destination)) {
      for (const text of [found, found.replace(/[).,;:!?*_]+$/, '')]) {
        const plain = text.replaceAll('&amp;', '&').replace(/\\([!-/:-@[-`{-~])/g, '$1')
        const url = URL.parse(plain, base)
        if (url) yield [url.href, plain.startsWith('/')]
      }
    }
  }
}
