import { redact } from '../../model/redact.ts'
import { visible } from '../../model/visible.ts'

const address =
  /\b\d{1,3}(?:\.\d{1,3}){3}\b|(?<![\w:])(?:[0-9a-f]{0,4}:){3,7}[0-9a-f]{0,4}(?![\w:])/gi
const email = /[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}/g

/** The beginning of a line of a log, for people: without whom it tells of, as far as that can be seen. */
export function showLine(line: string): string {
  const text = redact(line.slice(0, 300)).replace(email, '‹e-mail›').replace(address, '‹address›')
  return visible(text, 160)
}
