import type { Pair } from './pair.ts'
import type { Trait } from './traits.ts'

/** An assertion about what the preview has in common with production. */
export interface ParityAsked {
  /** The page of production. */
  url: string
  trait: Trait
  /** What may differ. */
  except: string[]
}

export type ParitySeen =
  /** The preview gives no answer. */
  | { trouble: string }
  | {
      pair: Pair
      /** Traits that no assertion is about, at the first one of a question. */
      others?: { trait: Trait; pair: Pair }[]
    }
