import type { Look, Verdict } from '../kind.ts'
import type { LineReader } from '../../../model/line/line-reader.ts'
import type { Trouble } from './trouble.ts'

/** What can be asserted of a database, whatever its kind. `Wish` is what a line says of it. */
export interface AspectJudge<Wish, Seen> {
  word: string
  /** The word that its lines begin with, where it is another. */
  opening?: string
  /** What stands behind the kind, for messages. */
  example: string
  /** Takes what follows the word. Throws Unreadable. */
  parse(reader: LineReader): Wish
  /** What is expected, for people. */
  expected(wish: Wish): string
  judge(wish: Wish, seen: Seen): Omit<Verdict, 'rule'>
  /** How bad it is: of several looks the worst is shown. */
  badness?(seen: Seen): number
  /** A trouble that is an answer to what is asked: one who cannot get in knows that there is no room. */
  ofTrouble?(trouble: Trouble): Seen | undefined
  /** It reads all that there is, and disturbs what is measured meanwhile. */
  deep?: true
  /** It may take as long as it is given, and is looked at over a connection of its own. */
  takesTime?: true
}

/** What a look at a database may need beside it. */
export interface Beside {
  /** The folder of rehearse.yml in the files that the site is made from; absent where nobody knows them. */
  folder: string | undefined
  /** Takes out of a text what must not be shown. */
  hide: (text: string) => string
}

/** How one kind of database is asked for it. */
export interface Aspect<Session, Wish, Seen> extends AspectJudge<Wish, Seen> {
  see(session: Session, wish: Wish, beside: Beside): Promise<Look<Seen>>
}

/** The aspect that a judge of it is completed to. */
export type AspectFor<Session, Judge> =
  Judge extends AspectJudge<infer Wish, infer Seen> ? Aspect<Session, Wish, Seen> : never
