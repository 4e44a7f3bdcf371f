import { hash } from 'node:crypto'
import { script } from '../../src/report/html/script.ts'
import { style } from '../../src/report/html/style.ts'

/** src/report/html/*-hash.ts: the one style sheet and the one script that the policy of report.html lets in. */
export function pageHashes(): [string, string][] {
  return [moduleOf('style', 'style sheet', style), moduleOf('script', 'script', script)]
}

function moduleOf(name: string, what: string, text: string): [string, string] {
  const digest = hash('sha256', text, 'base64')
  return [
    `src/report/html/${name}-hash.ts`,
    `/** SHA-256 of the ${what}, for the Content Security Policy. Written by \`npm run generate\`. */\nexport const ${name}Hash = 'sha256-${digest}'\n`,
  ]
}
