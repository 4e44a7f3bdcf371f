import type { Pair } from './pair.ts'
import type { Trait } from './traits.ts'

/** An assertion about what the preview has in common with production. */
export type ParityAsked = {
  /** What may differ. */
  except: string[]
} & (
  | {
      /** The page of production. */
      url: string
      trait: Trait
    }
  | {
      /** The file with the names of the variables that production has, from the folder of rehearse.yml. */
      file: string
    }
)

export type ParitySeen =
  /** The preview gives no answer. */
  | { trouble: string }
  /** The names in the file that the preview has no variable for, of so many. */
  | { lacking: string[]; names: number }
  | {
      pair: Pair
      /** Traits that no assertion is about, at the first one of a question. */
      others?: { trait: Trait; pair: Pair }[]
    }
