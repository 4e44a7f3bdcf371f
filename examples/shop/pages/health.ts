import { countProducts } from '../catalogue/count-products.ts'
import type { ShopResponse } from '../http/exchange.ts'
import type { Shop } from '../shop.ts'

/** `GET /healthz`: 200 when the database answers on a connection of the pool, else 503. */
export function health(shop: Shop): ShopResponse {
  try {
    const connection = shop.pool.take()
    if (!connection) return unwell(`all ${shop.pool.size} database connections are in use`)
    try {
      return well(shop.flaws.healthFromMemory ? shop.productsAtStart : countProducts(connection))
    } finally {
      shop.pool.giveBack(connection)
    }
  } catch (error) {
    return unwell(error instanceof Error ? error.message : String(error))
  }
}

function well(products: number): ShopResponse {
  if (products === 0) return unwell('the catalogue is empty')
  return json(200, { status: 'ok', database: 'ok', products })
}

function unwell(reason: string): ShopResponse {
  return json(503, { status: 'error', database: 'error', reason })
}

function json(status: number, body: object): ShopResponse {
  return {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
    body: `${JSON.stringify(body)}\n`,
  }
}
