import type { Project } from './project.ts'
import { shellQuote } from './shell-quote.ts'

/** Options of a provider as people write them in rehearse.yml. */
export type Written = string | Readonly<Record<string, string | number | boolean>>

/** One way to run the project that a rule found. */
export interface Match {
  /**
   * `ready` can be started as it is, `unbuilt` lacks the result of its build, and `unclear` is no more than
   * an example: what would have to be known is missing.
   */
  state: 'ready' | 'unbuilt' | 'unclear'
  provider: 'command' | 'static' | 'compose' | 'dockerfile'
  options: Written
  /** What it was seen by, or what is missing; one sentence without a full stop. */
  why: string
  /** The command that builds it, when it is unbuilt. */
  build?: string
}

/** Looks at one trait of a project. Pure; none, one or several matches. */
export type Rule = (project: Project) => readonly Match[]

/** A match of a folder inside the project, seen from the project's own folder. */
export function matchIn(folder: string, match: Match): Match {
  const { options } = match
  const why = `${folder}: ${match.why}`
  const build =
    match.build === undefined ? {} : { build: `cd ${shellQuote(folder)} && ${match.build}` }
  if (match.provider === 'static') {
    const inside = (path: string) => (path === '.' ? folder : `${folder}/${path}`)
    const seen =
      typeof options === 'string'
        ? inside(options)
        : { ...options, folder: inside(String(options['folder'])) }
    return { ...match, ...build, why, options: seen }
  }
  const own = typeof options === 'string' ? { start: options } : options
  return { ...match, ...build, why, options: { ...own, cwd: folder } }
}
