import { decodeXML } from 'entities'
import type { Stage } from '../model/stage.ts'

const answerMs = 10_000
const mostBytes = 5_000_000
const mostPages = 5000

/** Paths of the target that its sitemap names; undefined when it has none. */
export async function pagesOfSitemap(stage: Stage): Promise<string[] | undefined> {
  const { target } = stage
  try {
    const signal = AbortSignal.any([stage.signal, AbortSignal.timeout(answerMs)])
    const answer = await stage.fetch(new URL('/sitemap.xml', target), { signal })
    const text = answer.status === 200 ? await readText(answer) : ''
    await answer.body?.cancel().catch(() => {})
    const paths = [...text.matchAll(/<loc>\s*([^<]{1,2000}?)\s*<\/loc>/g)]
      .slice(0, mostPages)
      .map(([, address = '']) => URL.parse(decodeXML(address), target.href))
      // The sitemap of a preview often names production.
      .filter((url) => url !== null && /^https?:$/.test(url.protocol))
      .map((url) => `${url?.pathname ?? '/'}${url?.search ?? ''}`)
      .filter((path) => !/\.xml(?:\.gz)?$/.test(path))
    return paths.length === 0 ? undefined : [...new Set(paths)]
  } catch {
    return undefined
  }
}

async function readText(answer: Response): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of answer.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true })
    if (text.length > mostBytes) break
  }
  return text
}
