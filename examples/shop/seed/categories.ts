import { baskets } from './baskets.ts'
import { blankets } from './blankets.ts'
import { boards } from './boards.ts'
import { chairs } from './chairs.ts'
import { clocks } from './clocks.ts'
import { lamps } from './lamps.ts'
import { mugs } from './mugs.ts'
import { notebooks } from './notebooks.ts'
import { planters } from './planters.ts'
import { vases } from './vases.ts'
import type { SeedCategory } from './seed-category.ts'

/** Everything on the shelves, in the order of the menu. */
export const categories: readonly SeedCategory[] = [
  lamps,
  mugs,
  notebooks,
  chairs,
  blankets,
  vases,
  boards,
  clocks,
  planters,
  baskets,
]
