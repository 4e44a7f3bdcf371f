import { formatBytes } from '../../../../model/units.ts'
import { printComparison } from '../../../../model/line/comparison.ts'
import { printGrowth } from '../../line/growth.ts'
import type { DiskAsked } from './asked.ts'
import { formatSpan } from './format-span.ts'
import { percent } from './percent.ts'

/** What is expected, for people. */
export function expected(asked: DiskAsked): string {
  switch (asked.what) {
    case 'free':
    case 'inodes': {
      const amount = asked.what === 'free' ? formatBytes : String
      return printComparison(asked.limit, asked.share ? percent : amount)
    }
    case 'growth':
      return printGrowth(asked.limit, formatBytes)
    case 'full':
      return printComparison(asked.limit, formatSpan)
  }
}
