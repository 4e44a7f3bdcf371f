import type { CheckResult } from '../model/result.ts'
import { count } from '../model/units.ts'

/** "2 new, 3 known": problems and warnings of a result that was compared with the base; else undefined. */
export function tally(result: CheckResult): string | undefined {
  const counted = against(result)
  return counted && `${counted.fresh} new, ${counted.known} known`
}

/** "2 findings": problems and warnings of a result; undefined where there are none. */
export function found({ findings }: CheckResult): string | undefined {
  const told = findings.filter(({ severity }) => severity !== 'info')
  if (told.length === 0) return undefined
  const elsewhere = told.filter(({ toldBy }) => toldBy !== undefined).length
  const more = elsewhere > 0 ? `, ${elsewhere} of them told by another check` : ''
  return `${count(told.length, 'finding')}${more}`
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
    now: found(result) ?? count(0, 'finding'),
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
