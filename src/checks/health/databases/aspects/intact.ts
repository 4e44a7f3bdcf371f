import { count } from '../../../../model/units.ts'
import type { AspectJudge } from '../aspect.ts'

/** What a deep look found; nothing damaged only when it has looked at all. */
export interface IntactSeen {
  /** "12 tables and 20 indexes". */
  looked: string
  /** Tables and indexes, and what is wrong with each; foreign text. */
  damaged: { name: string; lines: string[] }[]
  /** What to do about the first of them. */
  mend?: string
}

const shownAtMost = 10

/** `intact`: every table and index holds what it should, as far as the database can tell itself. */
export const intact: AspectJudge<null, IntactSeen> = {
  word: 'intact',
  example: 'intact',
  deep: true,
  takesTime: true,
  parse: () => null,
  expected: () => 'nothing damaged',
  judge: (_wish, { looked, damaged, mend }) => ({
    state: damaged.length === 0 ? 'ok' : 'failed',
    seen: damaged.length === 0 ? looked : `${damaged.length} damaged of ${looked}`,
    told: `holds ${count(damaged.length, 'damaged table or index', 'damaged tables and indexes')}`,
    excerpt: damaged.slice(0, shownAtMost).flatMap(({ lines }) => lines.slice(0, 4)),
    next:
      mend ??
      'Restore it from a backup, and look for what damaged it: disk, memory, a copy of files',
  }),
}
