import { hidden } from './redact.ts'

/** A beginning that is shorter is as likely the end of a word. */
const shortestPart = 5

/**
 * A function that takes the values out of a text, also the beginning of one where the text was cut: at its
 * end, before an ellipsis and closing quotes.
 */
export function hideValues(values: Iterable<string>): (text: string) => string {
  // The longest first: one may hold another.
  const ordered = [...new Set(values)].filter(Boolean).toSorted((a, b) => b.length - a.length)
  return (text) => {
    const whole = ordered.reduce((rest, value) => rest.replaceAll(value, hidden), text)
    return hideCut(whole, ordered)
  }
}

function hideCut(text: string, values: readonly string[]): string {
  const end = /…?["'”’)\]]{0,4}$/.exec(text)?.[0] ?? ''
  const body = text.slice(0, text.length - end.length)
  const longest = Math.max(0, ...values.map((value) => cutLength(body, value)))
  return longest === 0 ? text : `${body.slice(0, body.length - longest)}${hidden}${end}`
}

/** How much of the value's beginning the text ends with; 0 when it is too little to tell. */
function cutLength(text: string, value: string): number {
  for (let length = Math.min(value.length - 1, text.length); length >= shortestPart; length--) {
    if (text.endsWith(value.slice(0, length))) return length
  }
  return 0
}
