import type { CheckResult } from '../model/result.ts'
import { count } from '../model/units.ts'

/** "2 new, 3 known": problems and warnings of a result that was compared with the base; else undefined. */
export function tally(result: CheckResult): string | undefined {
  const counted = against(result)
  return counted && `${counted.fresh} new, ${counted.known} known`
}

/** "2 findings": problems and warnings of a result; undefined where there are none. */
export function found({ findings }: CheckResult): string | undefined {
  const { length } = findings.filter(({ severity }) => severity !== 'info')
  return length === 0 ? undefined : count(length, 'finding')
}

/** What a result has now, what the base has, and what became of it; undefined where nothing was compared. */
export function change(
  result: CheckResult,
): { now: string; base: string; change: string } | undefined {
  const counted = against(result)
  const base = result.comparison?.found
  if (!counted || base === undefined) return undefined
  const { fresh, known } = counted
  const gone = Math.max(0, base - known)
  const parts = [fresh > 0 ? `${fresh} new` : '', gone > 0 ? `${gone} gone` : '']
  return {
    now: count(fresh + known, 'finding'),
    base: count(base, 'finding'),
    change: parts.filter((part) => part !== '').join(', ') || 'none',
  }
}

function against({
  comparison,
  findings,
}: CheckResult): { fresh: number; known: number } | undefined {
  if (!comparison || comparison.missing !== undefined) return undefined
  const told = findings.filter(({ severity }) => severity !== 'info')
  const known = told.filter((finding) => finding.known === true).length
  return { fresh: told.length - known, known }
}
