import type { ShopRequest, ShopResponse } from './http/exchange.ts'
import { seeOther } from './http/exchange.ts'
import { about } from './pages/about.ts'
import { careGuide, careIndex } from './pages/care.ts'
import { cart, changeCart } from './pages/cart.ts'
import { category } from './pages/category.ts'
import { buy, checkout } from './pages/checkout.ts'
import { health } from './pages/health.ts'
import { help } from './pages/help.ts'
import { home } from './pages/home.ts'
import { order } from './pages/order.ts'
import { picture } from './pages/picture.ts'
import { product } from './pages/product.ts'
import { returns } from './pages/returns.ts'
import { search } from './pages/search.ts'
import type { Shop } from './shop.ts'

/** Answers one kind of request; `slug` is what the route's pattern caught. */
export type Page = (shop: Shop, request: ShopRequest, slug: string) => ShopResponse

/** Every address of the shop but the static files. */
export const routes: readonly { pattern: RegExp; GET: Page; POST?: Page }[] = [
  { pattern: /^\/$/, GET: home },
  { pattern: /^\/products\/([a-z0-9-]+)$/, GET: product },
  { pattern: /^\/categories\/([a-z]+)$/, GET: category },
  { pattern: /^\/images\/products\/([a-z0-9-]+)\.svg$/, GET: picture },
  { pattern: /^\/search$/, GET: search },
  { pattern: /^\/cart$/, GET: cart },
  { pattern: /^\/cart\/items$/, GET: () => seeOther('/cart'), POST: changeCart },
  { pattern: /^\/checkout$/, GET: checkout, POST: buy },
  { pattern: /^\/orders\/([0-9a-f]{16})$/, GET: order },
  { pattern: /^\/about$/, GET: about },
  { pattern: /^\/help$/, GET: help },
  { pattern: /^\/help\/returns$/, GET: returns },
  { pattern: /^\/care$/, GET: careIndex },
  { pattern: /^\/care\/([a-z-]+)$/, GET: careGuide },
  { pattern: /^\/healthz$/, GET: health },
]
