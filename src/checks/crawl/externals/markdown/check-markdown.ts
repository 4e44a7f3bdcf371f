import path from 'node:path'
import { readBounded } from '../../../../files/read-bounded.ts'
import type { DeadSource, Place } from '../../facts.ts'
import { matchesWildcard } from '../../../../model/wildcard.ts'
import { followWorker } from '../worker/follow-worker.ts'
import type { MarkdownNews } from '../worker/link-order.ts'
import { existsInside } from './exists-inside.ts'
import { hasAnchor } from './has-anchor.ts'
import { type LinkLine, linkLines } from './link-lines.ts'
import { sourceFiles } from './source-files.ts'

export interface MarkdownQuestion {
  /** The top folder of a git checkout; a link that begins with a slash starts here. */
  root: string
  /** Globs of Markdown files; `!` before one excludes. */
  patterns: readonly string[]
  /** Links that are not checked, with `*` for anything, as they resolve: `/docs/api/*` or a whole URL. */
  ignore: readonly string[]
  program: readonly [command: string, ...args: string[]]
  env: Readonly<Record<string, string | undefined>>
  signal: AbortSignal
  limitMs: number
}

export interface MarkdownAnswers {
  /** Files that were checked. */
  files: number
  dead: DeadSource[]
  /** Links to other sites, without fragments, with the first places of each. */
  externals: Map<string, Place[]>
  /** Links with the marks of a template in them, which lead nowhere before it is filled. */
  templates: number
  /** What could not be checked, and why. */
  troubles: string[]
}

const inside = 'http://inside.invalid/'
const placesKept = 3
const mostExternals = 20_000
const mostDead = 2000
const template = /\{\{|\{%|<%|\$\{|%7B%7B|%7B%|%3C%25|\$%7B/i

/** Checks the links in Markdown files of the repository: files, headings, and where else they lead. */
export async function checkMarkdown(question: MarkdownQuestion): Promise<MarkdownAnswers> {
  const { root, ignore } = question
  const { files, troubles } = await sourceFiles(question.patterns, question)
  const news: MarkdownNews[] = []
  const ended =
    files.length === 0
      ? undefined
      : await followWorker({
          ...question,
          order: { kind: 'markdown', root: path.resolve(root), files },
          onNews: (told) => {
            if (told.kind === 'markdown' && news.length < mostExternals * 5) news.push(told)
          },
        })
  const answers: MarkdownAnswers = {
    files: files.length,
    dead: [],
    externals: new Map(),
    templates: 0,
    troubles: ended === undefined ? troubles : [...troubles, ended],
  }
  const known = new Set(files)
  const byFile = Map.groupBy(news, ({ file }) => file)
  for (const [file, links] of byFile) {
    if (!known.has(file)) continue
    const text = await readBounded(path.join(root, file), 1024 * 1024).catch(() => '')
    const lines = linkLines(text, new URL(encodeURI(file), inside).href)
    for (const link of links) {
      if (template.test(link.href)) answers.templates++
      else if (link.found === 'unread') answers.troubles.push(`${file} could not be read`)
      else await take(link, lines, root, ignore, answers)
    }
  }
  return answers
}

async function take(
  { file, href, found }: MarkdownNews,
  lines: ReadonlyMap<string, LinkLine>,
  root: string,
  ignore: readonly string[],
  { dead, externals }: MarkdownAnswers,
): Promise<void> {
  const base = found === 'unparsed' ? new URL(encodeURI(file), inside).href : inside
  const url = URL.parse(href, base)
  const written = url ? lines.get(url.href) : undefined
  const place = { file, ...(written ? { line: written.line } : {}) }
  const target = url?.href.startsWith(inside) ? url.href.slice(inside.length - 1) : href
  if (ignore.some((pattern) => matchesWildcard(pattern, target))) return
  if (url && url.origin !== new URL(inside).origin) {
    if (!/^https?:$/.test(url.protocol)) return
    url.hash = ''
    const places = externals.get(url.href) ?? []
    if (places.length < placesKept) places.push(place)
    if (externals.size < mostExternals) externals.set(url.href, places)
    return
  }
  if (dead.length >= mostDead || written?.footnote) return
  const certain = written !== undefined && !written.rooted
  if (!url) dead.push({ ...place, problem: 'no-url', target, certain: true })
  else if (found === 'dead-anchor') {
    if (await lacks(root, url)) dead.push({ ...place, problem: 'no-heading', target, certain })
  } else if (!(await existsInside(root, url.pathname))) {
    dead.push({ ...place, problem: 'no-file', target, certain })
  }
}

async function lacks(root: string, url: URL): Promise<boolean> {
  try {
    const file = path.join(root, decodeURIComponent(url.pathname))
    return !hasAnchor(await readBounded(file, 1024 * 1024), decodeURIComponent(url.hash.slice(1)))
  } catch {
    return false
  }
}
