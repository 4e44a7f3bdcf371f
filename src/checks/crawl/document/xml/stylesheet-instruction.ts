import { decodeXML } from 'entities/decode'
import type { Collector } from '../collector.ts'

/** Adds what `<?xml-stylesheet href?>` refers to: https://www.w3.org/TR/xml-stylesheet/ */
export function addStylesheetInstruction(collector: Collector, text: string, offset: number): void {
  if (!/^xml-stylesheet\s/.test(text)) return
  const href = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(text)
  const raw = decodeXML(href?.[1] ?? href?.[2] ?? '').trim()
  if (raw === '' || raw.startsWith('#')) return
  const isCss = /\stype\s*=\s*["']text\/css["']/.test(text)
  const place = { element: '?xml-stylesheet', attribute: 'href', offset }
  collector.add({ kind: 'style', raw, expects: isCss ? 'style' : 'any', ...place })
}
