/** Of a longer message the begin tells what it is. */
const limit = 300

/** What differs from one time to the next, and what stands for it. */
const varying: readonly (readonly [RegExp, string])[] = [
  [/\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?(?: ?(?:Z|UTC|[+-]\d\d:?\d\d))?/g, '‹time›'],
  [
    /\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)?,? ?(?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d{1,2}[ ,]*(?:\d{4} )?\d\d:\d\d:\d\d(?:\.\d+)?(?: \d{4})?/g,
    '‹time›',
  ],
  [/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi, '‹id›'],
  [/\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/g, '‹address›'],
  [/\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?\b/g, '‹address›'],
  [/\[(?=[^\]]*:)[0-9a-f:.]{2,45}\](?::\d+)?/gi, '‹address›'],
  [/\b(?:[0-9a-f]{0,4}:){3,7}[0-9a-f]{1,4}\b/gi, '‹address›'],
  [/\b0x[0-9a-f]+\b/gi, '‹id›'],
  /** Hexadecimal and other ids: long, with a digit. */
  [/\b(?=[\w-]*\d)[0-9a-f]{8,}\b/gi, '‹id›'],
  [/\b(?=\w*\d)(?=\w*[A-Za-z])\w{16,}\b/g, '‹id›'],
  [/\d+(?:[.,]\d+)*/g, '‹n›'],
]

/** What lines have in common that say the same at another time, of another thing, in another process. */
export function signatureOf(text: string): string {
  return varying
    .reduce((rest, [pattern, word]) => rest.replaceAll(pattern, word), text.slice(0, 2 * limit))
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, limit)
}
