import type { Collector } from '../collector.ts'
import type { Place } from '../link.ts'
import { cssUrls } from './css-urls.ts'

/**
 * Adds what a piece of CSS loads. `offset` is where the piece stands in the document; with `at`, every URL gets
 * that place instead, because the text has been decoded and does not fit the source any more.
 */
export function addCssUrls(
  collector: Collector,
  text: string,
  where: {
    context: 'sheet' | 'declarations'
    offset: number
    fixed?: boolean
    cut?: boolean
    place?: Pick<Place, 'element' | 'attribute'>
  },
): void {
  const { urls, broken } = cssUrls(text, where.context, where.cut)
  if (broken) collector.malformed('css')
  for (const { kind, url, offset, property } of urls) {
    collector.add({
      kind,
      raw: url,
      element: where.place?.element ?? 'css',
      attribute: where.place?.attribute ?? property,
      offset: where.offset + (where.fixed ? 0 : offset),
    })
  }
}
