import { choosePages } from '../../page-choice/choose-pages.ts'
import { pageShapes } from '../../page-choice/page-shape.ts'

export interface SampledPage {
  path: string
  shape: string
  /** How many pages of its shape there are. */
  alike: number
}

/** The first page and one of each shape, at most so many: the same ones in every run. */
export function samplePages(paths: readonly string[], most: number): SampledPage[] {
  const counts = new Map<string, number>()
  for (const shape of pageShapes([...new Set(paths)]).values())
    counts.set(shape, (counts.get(shape) ?? 0) + 1)
  const { pages } = choosePages(paths, counts.size)
  const seen = new Set<string>()
  return pages
    .filter(({ shape }) => !seen.has(shape) && seen.add(shape))
    .slice(0, most)
    .map(({ path, shape }) => ({ path, shape, alike: counts.get(shape) ?? 1 }))
}

/** Why a page is in the sample, for people. */
export function whyChosen({ path, shape, alike }: SampledPage): string {
  if (path === '/') return 'the first page'
  return alike === 1 ? 'the only one of its kind' : `one of ${alike} like ${shape}`
}
