import type { Category } from '../catalogue/category.ts'
import { type Html, html } from '../http/html.ts'

/** The frame of every page: head, menu, the page's own content, foot. */
export function layout(parts: {
  title: string
  main: Html
  categories: readonly Category[]
  pieces: number
  query: string
}): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${parts.title} · Fernhill Shop</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="Fernhill Shop sells lamps, mugs, notebooks and other things for a calm home.">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/style.css">
<script src="/shop.js" defer></script>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header>
<div class="bar">
<a class="brand" href="/"><img src="/favicon.svg" alt="" width="34" height="34"> Fernhill Shop</a>
<form class="find" action="/search" role="search">
<label class="hidden" for="q">Search the shop</label>
<input id="q" name="q" type="search" maxlength="100" placeholder="Lamp, mug, blanket …" value="${parts.query}">
<button>Search</button>
</form>
<a class="cart" href="/cart">Cart <span class="badge">${parts.pieces}</span></a>
</div>
<nav aria-label="Categories"><ul>
${parts.categories.map(({ slug, title }) => html`<li><a href="/categories/${slug}">${title}</a></li>\n`)}</ul></nav>
</header>
<main id="main">
${parts.main}
</main>
<footer>
<ul>
<li><a href="/about">About us</a></li>
<li><a href="/help">Help</a></li>
<li><a href="/help#delivery">Delivery</a></li>
<li><a href="/care">Care guides</a></li>
</ul>
<p>Fernhill Shop is an example. Nothing here can be bought.</p>
</footer>
</body>
</html>
`
}
