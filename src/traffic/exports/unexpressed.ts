import { visible } from '../../model/visible.ts'

/** What an engine cannot express, as lines of comments. */
export function unexpressedLines(unexpressed: readonly string[], mark: string): string[] {
  if (unexpressed.length === 0) return []
  return [
    `${mark} Not expressed here:`,
    ...unexpressed.map((one) => `${mark} - ${visible(one, 400)}`),
  ]
}
