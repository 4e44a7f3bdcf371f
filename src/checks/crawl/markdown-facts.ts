import type { Stage } from '../../model/stage.ts'
import { checkMarkdown } from './externals/markdown/check-markdown.ts'
import type { MarkdownFacts, Place } from './facts.ts'
import type { CrawlOptions } from './options.ts'

export interface MarkdownSeen {
  facts: MarkdownFacts
  /** Links to other sites, with the first places that name each. */
  externals: ReadonlyMap<string, readonly Place[]>
}

/** Checks the links in the Markdown files that `sources` names. `top` is the checkout's top folder. */
export async function markdownFacts(
  stage: Stage,
  top: string | undefined,
  { sources, ignore }: CrawlOptions,
  limitMs: number,
): Promise<MarkdownSeen> {
  if (top === undefined) return unseen('this is no checkout of a git repository')
  if (stage.signal.aborted) return unseen('the run was cancelled')
  try {
    const { files, dead, externals, troubles } = await checkMarkdown({
      root: top,
      patterns: sources,
      ignore,
      program: stage.program,
      env: process.env,
      signal: stage.signal,
      limitMs,
    })
    const none = files === 0 && troubles.length === 0
    const told = none ? ['no file of the repository matches'] : troubles
    return { facts: { files, dead, troubles: told }, externals }
  } catch (error) {
    if (stage.signal.aborted) return unseen('the run was cancelled')
    throw error
  }
}

function unseen(trouble: string): MarkdownSeen {
  return { facts: { files: 0, dead: [], troubles: [trouble] }, externals: new Map() }
}
