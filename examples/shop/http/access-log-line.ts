/** What the access log tells about a request. */
export interface Access {
  client: string
  at: Date
  method: string
  url: string
  httpVersion: string
  status: number
  bytes: number
  referrer: string | undefined
  userAgent: string | undefined
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** A line of an access log in Apache's "combined" format, in UTC. */
export function accessLogLine(access: Access): string {
  const request = quoted(`${access.method} ${access.url} HTTP/${access.httpVersion}`)
  const bytes = access.bytes || '-'
  return (
    `${access.client} - - [${clock(access.at)}] ${request} ${access.status} ${bytes} ` +
    `${quoted(access.referrer ?? '-')} ${quoted(access.userAgent ?? '-')}`
  )
}

function clock(at: Date): string {
  const [date = '', time = ''] = at.toISOString().slice(0, 19).split('T')
  return `${date.slice(8)}/${months[at.getUTCMonth()]}/${date.slice(0, 4)}:${time} +0000`
}

/** Quotes as Apache does: nothing that a client sends can end the field or the line. */
function quoted(text: string): string {
  const escaped = text.replaceAll(/["\\]|[^ -~]/g, (sign) =>
    sign === '"' || sign === '\\'
      ? `\\${sign}`
      : [...Buffer.from(sign)].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join(''),
  )
  return `"${escaped}"`
}
