import type { ShownPicture } from '../model/picture.ts'
import type { Report } from '../model/result.ts'
import type { Kind } from './findings-of.ts'
import { checkTable } from './html/check-table.ts'
import { figures } from './html/figures.ts'
import { findings } from './html/findings.ts'
import { header } from './html/header.ts'
import { Html, html } from './html/html.ts'
import { claimCards } from './html/claim-cards.ts'
import { script } from './html/script.ts'
import { scriptHash } from './html/script-hash.ts'
import { styleHash } from './html/style-hash.ts'
import { style } from './html/style.ts'
import { timeline } from './html/timeline.ts'
import { headline } from './words.ts'

/** Browsers open that at once, and nobody reads to its end. */
const lengthLimit = 12 * 1024 * 1024
/** Of each list. */
const fewItems = 500
const manyItems = 10_000

/**
 * The whole report as one HTML file that needs nothing else: nothing is fetched, and no script runs but the search,
 * without which all can be read; its policy lets a browser do no more.
 */
export function renderHtml(report: Report, parts: PageParts = {}): string {
  const few = page(report, fewItems, parts).markup
  // All of them can be searched then, or nearly all.
  const fitting = Math.min(manyItems, Math.floor((lengthLimit / few.length) * fewItems))
  if (longestList(report) > fewItems && fitting > fewItems) {
    const many = page(report, fitting, parts).markup
    if (many.length <= lengthLimit) return many
  }
  if (few.length <= lengthLimit) return few
  for (let items = Math.floor(fewItems / 2); ; items = Math.floor(items / 2)) {
    const { markup } = page(report, items, parts)
    if (markup.length <= lengthLimit || items === 0) return markup
  }
}

/** What a page has besides the report. */
export interface PageParts {
  runUrl?: string | undefined
  /** By the name that a finding has for it. */
  pictures?: ReadonlyMap<string, ShownPicture>
}

/** How many items the longest list of a page could have. */
function longestList({ results }: Report): number {
  const found = results.reduce((total, result) => total + result.findings.length, 0)
  const tables = results.flatMap((result) => result.tables ?? [])
  return Math.max(found, ...tables.map(({ rows }) => rows.length))
}

function page(report: Report, items: number, { runUrl, pictures }: PageParts): Html {
  const list = (kind: Kind) => findings(report, kind, { limit: items, pictures })
  const policy = `default-src 'none'; style-src '${styleHash}'; script-src '${scriptHash}'; img-src data:; base-uri 'none'; form-action 'none'`
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Html(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>Rehearse: ${headline(report)}</title>
<style>${new Html(style)}</style>
</head>
<body>
${header(report, runUrl)}
<main>
${claimCards(report)}
${list('problem')}
${timeline(report)}
${checkTable(report)}
${list('warning')}
${list('old')}
${figures(report, items)}
${list('note')}
</main>
<footer>Rehearse ${report.version}</footer>
<script>${new Html(script)}</script>
</body>
</html>
`
}
