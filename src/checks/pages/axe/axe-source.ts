import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

/** The text of axe-core, to be run in a page. The build puts the text itself in the place of this function. */
export async function axeSource(): Promise<string> {
  return await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
}
