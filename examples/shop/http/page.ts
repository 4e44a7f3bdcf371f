import { cartOf, piecesIn } from '../cart/cart.ts'
import { listCategories } from '../catalogue/category.ts'
import { layout } from '../pages/layout.ts'
import type { Shop } from '../shop.ts'
import type { ShopRequest, ShopResponse } from './exchange.ts'
import type { Html } from './html.ts'

/** The answer that shows `main` inside the frame that all pages share. */
export function page(
  { database }: Shop,
  request: ShopRequest,
  { status = 200, title, main }: { status?: number; title: string; main: Html },
): ShopResponse {
  const markup = layout({
    title,
    main,
    categories: listCategories(database),
    pieces: piecesIn(cartOf(database, request.session)),
    query: request.path === '/search' ? (request.query.get('q') ?? '') : '',
  })
  return {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
    body: markup.markup,
  }
}
