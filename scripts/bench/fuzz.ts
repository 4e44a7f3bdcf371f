import { fuzzMarkdown, whyNoParser } from '../../test/fixtures/report/fuzz-markdown.ts'

const texts = 1_000_000

/** A million hostile texts through every Markdown surface, read by GitHub's parser; throws for the first that breaks one. */
export function benchFuzz(): string[] {
  const missing = whyNoParser()
  if (missing !== undefined) return [`fuzz: skipped, ${missing}`]
  const { asked, broken } = fuzzMarkdown(texts, 1_000_003)
  if (broken.length > 0) throw new Error(`fuzz: ${broken.length} broken, the first: ${broken[0]}`)
  return [`fuzz: ${asked.toLocaleString('en')} texts, nothing broken`]
}
