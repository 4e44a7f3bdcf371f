const items = Array.from({ length: 600 }, (_, index) => `<li>Thing number ${index}</li>`).join('')

/** Keeps the page busy for 200 ms. */
const busy = 'for (const end = performance.now() + 200; performance.now() < end; );'

/** About 20 kB. */
const words = `const words = [${'"a word of the page", '.repeat(1000)}]\ndocument.title = words[0] ?? ''\n`

function page(script: string, head = ''): string {
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Things</title>',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `${head}<script defer src="/${script}"></script></head>`,
    `<body><main><h1>Things</h1><ul>${items}</ul></main></body></html>`,
  ].join('\n')
}

/** A page with a script, and the same with 200 ms of work: in its head, or in that script. */
export const auditPages = {
  plain: page('plain.js'),
  head: page('plain.js', `<script>${busy}</script>`),
  script: page('busy.js'),
} as const

/** The scripts that they load. */
export const auditScripts: Readonly<Record<string, string>> = {
  'plain.js': words,
  'busy.js': `${words}${busy}`,
}
