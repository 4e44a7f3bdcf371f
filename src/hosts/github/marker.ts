/** Which run wrote a comment, and what it said. */
export interface Marker {
  key: string
  run: number
  attempt: number
  /** What the report amounts to, in hexadecimal; see `digest`. */
  digest: string
}

const keyPattern = /^[A-Za-z0-9._-]{1,60}$/
const ownPattern = /^<!-- rehearse:v1:([A-Za-z0-9._-]{1,60}) -->/
const runPattern = /^<!-- rehearse-run:(\d{1,15})\.(\d{1,9}):([0-9a-f]{8,64}) -->/

/** Whether a text can name a comment: it stands inside an HTML comment. */
export function isCommentKey(text: string): boolean {
  return keyPattern.test(text)
}

/** The first line of a comment. It must stand at position 0: text is cut at its end, never at its start. */
export function writeMarker({ key, run, attempt, digest }: Marker): string {
  return `<!-- rehearse:v1:${key} --><!-- rehearse-run:${run}.${attempt}:${digest} -->`
}

/** The marker at position 0 of a comment; one whose run cannot be read counts as older than any run. */
export function readMarker(body: string): Marker | undefined {
  const own = ownPattern.exec(body)
  if (!own?.[1]) return undefined
  const [, run = '0', attempt = '0', digest = ''] = runPattern.exec(body.slice(own[0].length)) ?? []
  return { key: own[1], run: Number(run), attempt: Number(attempt), digest }
}

/** Greater than 0 when `a` comes from a newer run than `b`; 0 for the same attempt of the same run. */
export function compareRuns(a: Marker, b: Marker): number {
  return a.run - b.run || a.attempt - b.attempt
}
