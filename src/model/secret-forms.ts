/** A shorter value, such as "true" or "8080", occurs in texts that give nothing away. */
const shortest = 6

/**
 * The forms in which a secret may turn up in pages and logs: as it is, percent-encoded, escaped for JSON and
 * HTML, and in base64. Of the credentials of an `Authorization` field also those without the scheme, and of
 * `Basic` ones the user with the password and the password alone. None is shorter than 6 characters.
 */
export function secretForms(value: string): string[] {
  const plain = [value, ...credentials(value)].filter(({ length }) => length >= shortest)
  return [...new Set(plain.flatMap(encodings))]
}

function credentials(value: string): string[] {
  const [, scheme = '', token] = /^([A-Za-z][\w-]*)[ \t]+(\S+)$/.exec(value) ?? []
  if (token === undefined) return []
  if (scheme.toLowerCase() !== 'basic') return [token]
  const pair = decoded(token)
  if (pair === undefined) return [token]
  return [token, pair, pair.slice(pair.indexOf(':') + 1)]
}

/** Undefined when it is no base64. */
function decoded(token: string): string | undefined {
  try {
    const bytes = Uint8Array.from(atob(token), (character) => character.charCodeAt(0))
    return new TextDecoder().decode(bytes)
  } catch {
    return undefined
  }
}

function encodings(text: string): string[] {
  const percent = encodeURIComponent(text)
  // `btoa` takes one character per byte.
  const bytes = Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte))
  const base64 = btoa(bytes.join('')).replace(/=+$/, '')
  return [
    text,
    percent,
    percent.replaceAll(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase()),
    percent.replaceAll('%20', '+'),
    JSON.stringify(text).slice(1, -1),
    escapeHtml(text, '&#39;'),
    escapeHtml(text, '&#x27;'),
    base64,
    base64.replaceAll('+', '-').replaceAll('/', '_'),
  ]
}

function escapeHtml(text: string, apostrophe: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", apostrophe)
}
