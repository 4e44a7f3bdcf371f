import type { Aspect } from './aspect.ts'
import type { Flavour } from './flavour.ts'
import type { Open, Session } from './open.ts'

/** A kind of database, to be made a kind of assertion. */
export interface Database<S extends Session> {
  /** The word that lines begin with. */
  id: string
  /** What its rules begin with. */
  rules: string
  flavour: Flavour
  aspects: readonly Aspect<S, unknown, unknown>[]
  /** Loads its client, which is heavy. */
  load: () => Promise<Open<S>>
}
