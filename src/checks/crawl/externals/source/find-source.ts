import { LinkFinder } from './link-finder.ts'
import { mostAlike, wordsOf } from './rare-words.ts'
import { trackedTexts } from './tracked-texts.ts'

export interface SourceQuestion {
  /** The top folder of a git checkout. */
  root: string
  /** Links as they stand on the page, not resolved; the first 500 are searched. */
  hrefs: readonly string[]
  /** By link: words of a page that holds it, such as its title, text and the link's text. */
  pageHints: ReadonlyMap<string, string>
  env: Readonly<Record<string, string | undefined>>
  signal: AbortSignal
}

export interface SourcePlace {
  file: string
  /** From 1. */
  line: number
  /** In how many files the link stands; beyond 1 this one is the likeliest. */
  files: number
}

interface Hit {
  file: string
  line: number
  words: Set<string>
}

const mostHrefs = 500
/** A link in more files than these, such as `/`, has no place that could be told. */
const mostHits = 50

/**
 * The file and line of the repository that each link comes from: the only one that holds it, or of several the
 * one whose words are the page's. A link without an entry was not found, or stands in too many places. Rejects
 * when the signal aborts.
 */
export async function findSource(question: SourceQuestion): Promise<Map<string, SourcePlace>> {
  const { root, pageHints, env, signal } = question
  const hrefs = [...new Set(question.hrefs)].slice(0, mostHrefs)
  if (hrefs.length === 0) return new Map()
  const finder = new LinkFinder(hrefs)
  const hits = new Map<string, Hit[]>()
  for await (const { file, text } of trackedTexts(root, env, signal)) {
    const found = finder.find(text)
    const words = found.size > 0 ? wordsOf(text) : new Set<string>()
    for (const [href, line] of found) {
      const others = hits.get(href) ?? []
      if (others.length <= mostHits) others.push({ file, line, words })
      hits.set(href, others)
    }
  }
  const places = new Map<string, SourcePlace>()
  for (const [href, all] of hits) {
    const likeliest = choose(all, pageHints.get(href) ?? '')
    if (likeliest) {
      places.set(href, { file: likeliest.file, line: likeliest.line, files: all.length })
    }
  }
  return places
}

function choose(hits: readonly Hit[], hint: string): Hit | undefined {
  if (hits.length === 1) return hits[0]
  if (hits.length > mostHits) return undefined
  const best = mostAlike(
    wordsOf(hint),
    hits.map(({ words }) => words),
  )
  return best === undefined ? undefined : hits[best]
}
