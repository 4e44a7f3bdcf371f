import { count } from '../../../model/units.ts'
import type { Suspect } from '../walk/facts/walk-facts.ts'

const share = 0.8
const fewest = 5

/** Whether nearly all pages refer to it, so that it stands in what they have in common. */
export function isInLayout({ parentCount }: Suspect, pages: number): boolean {
  return pages >= fewest && parentCount >= pages * share
}

export function layoutWords({ parentCount }: Suspect, pages: number): string {
  return `linked from the layout, ${parentCount.toLocaleString('en')} of ${count(pages, 'page')}`
}
