import { hash } from 'node:crypto'
import { style } from '../../src/report/html/style.ts'

/** src/report/html/style-hash.ts: the one style sheet that the Content Security Policy of report.html lets in. */
export function styleHash(): [string, string][] {
  const digest = hash('sha256', style, 'base64')
  return [
    [
      'src/report/html/style-hash.ts',
      `/** SHA-256 of the style sheet, for the Content Security Policy. Written by \`npm run generate\`. */\nexport const styleHash = 'sha256-${digest}'\n`,
    ],
  ]
}
