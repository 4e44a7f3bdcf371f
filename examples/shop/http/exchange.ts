/** A request as the pages see it. */
export interface ShopRequest {
  method: string
  path: string
  query: URLSearchParams
  /** The fields of a posted form; empty for other requests. */
  form: URLSearchParams
  /** The visitor's session, known once something was put into the cart. */
  session: string | undefined
}

export interface ShopResponse {
  status: number
  headers: Record<string, string>
  body: string | Buffer
}

/** An answer that leads elsewhere with GET, as after a form. */
export function seeOther(location: string, headers: Record<string, string> = {}): ShopResponse {
  return { status: 303, headers: { location, ...headers }, body: '' }
}
