import type { ShopResponse } from '../http/exchange.ts'
import { html } from '../http/html.ts'

/** A page about what went wrong. It needs nothing of the shop, so it also works when that is broken. */
export function failure(status: number, sentence: string): ShopResponse {
  const { markup } = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${sentence} · Fernhill Shop</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/style.css">
</head>
<body>
<header>
<div class="bar">
<a class="brand" href="/"><img src="/favicon.svg" alt="" width="34" height="34"> Fernhill Shop</a>
</div>
</header>
<main>
<h1>${sentence}</h1>
<p>Perhaps the <a href="/">front page</a> helps.</p>
</main>
</body>
</html>
`
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body: markup }
}

/** The answer for an address that leads nowhere. */
export const notFound = (): ShopResponse => failure(404, 'Nothing here')
