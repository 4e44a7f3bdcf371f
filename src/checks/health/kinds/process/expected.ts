import { formatDuration } from '../../../../model/units.ts'
import { printComparison } from '../../../../model/line/comparison.ts'
import { printGrowth } from '../../line/growth.ts'
import type { ProcessAsked } from './asked.ts'
import { quantityOf } from './quantity.ts'

/** What is expected, for people. */
export function expected(asked: ProcessAsked): string {
  switch (asked.what) {
    case 'restarts':
      return printComparison(asked.limit)
    case 'cpu':
      return `${printComparison(asked.limit, formatDuration)} per request`
    case 'growth':
      return printGrowth(asked.limit, quantityOf(asked).format)
    case 'memory':
    case 'descriptors':
    case 'threads':
    case 'zombies':
      return printComparison(asked.limit, quantityOf(asked).format)
  }
}
