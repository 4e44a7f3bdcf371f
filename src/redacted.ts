import { mapTexts } from './model/map-texts.ts'
import { redact } from './model/redact.ts'

/** The same value with every text in it redacted and cut to what a result may hold. */
export function redacted(hide: (text: string) => string, result: unknown): unknown {
  return mapTexts(result, (text) => redact(hide(text)).slice(0, 4096))
}
