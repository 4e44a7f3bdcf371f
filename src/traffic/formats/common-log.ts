import type { Hit, Problem } from '../reading/hit.ts'
import { clientAddress, isAddress } from './client-address.ts'
import type { LogFormat } from './format.ts'
import { closingQuote, quotedTokens } from './quoted-tokens.ts'
import { readRequestLine } from './read-request.ts'
import { readClfTime } from './read-time.ts'
import { unescapeField } from './unescape.ts'

type Kind = 'common' | 'combined' | 'vhost' | 'traefik'

/** Apache's common and combined format, with the host before or not, and Traefik's lines that end in a time. */
const format = (name: Kind, title: string): LogFormat => ({
  name,
  title,
  open: () => {
    const timeOf = timeReader()
    return (line, take) => {
      const hit = readLine(line, timeOf)
      if (typeof hit === 'string') return hit
      take(hit)
      return undefined
    }
  },
})

export const commonLogs: readonly LogFormat[] = [
  format('traefik', 'Traefik access log (common)'),
  format('vhost', 'Apache or nginx, with the host first'),
  format('combined', 'Apache or nginx combined'),
  format('common', 'Apache common (CLF)'),
]

/** Which of the four a line that can be read is. */
export function kindOfCommonLog(line: string): Kind {
  if (/" \d+ ("[^"]*"|-) ("[^"]*"|-) \d+ms$/.test(line)) return 'traefik'
  const before = line.slice(0, line.indexOf(' [')).split(' ')
  if (hostBefore(before) !== undefined) return 'vhost'
  return line.endsWith('"') && /" \S+ \S+ "/.test(line) ? 'combined' : 'common'
}

function readLine(line: string, timeOf: (text: string) => number): Hit | Problem {
  const [opened, timeMs] = findTime(line, timeOf)
  if (opened < 0) return 'no date in brackets'
  const request = line.indexOf('"', line.indexOf(']', opened))
  if (request < 0) return 'no request in quotes'
  const end = requestEnd(line, request)
  if (end < 0) return 'no status after the request'
  const before = line.slice(0, opened).trimEnd().split(' ')
  const connected = before.findLast(isAddress) ?? before[0] ?? ''
  const [status = '', , , agent, forwarded] = quotedTokens(line, end + 1)
  const { method, target, host } = readRequestLine(unescapeField(line.slice(request + 1, end)))
  return {
    timeMs,
    method,
    target,
    status: Number(status) || 0,
    address: clientAddress(connected, forwarded),
    agent,
    host: hostBefore(before) ?? host,
  }
}

/** Where the bracket of the date opens, and the time; the name of a user may hold brackets too. */
function findTime(line: string, timeOf: (text: string) => number): [number, number] {
  let opened = line.indexOf('[')
  for (let tries = 0; opened >= 0 && tries < 5; tries++) {
    const closed = line.indexOf(']', opened)
    const timeMs =
      closed < 0 || closed - opened > 50 ? Number.NaN : timeOf(line.slice(opened + 1, closed))
    if (!Number.isNaN(timeMs)) return [opened, timeMs]
    opened = line.indexOf('[', opened + 1)
  }
  return [-1, Number.NaN]
}

/** Old servers did not escape a quote in the request: it ends where a status follows. */
function requestEnd(line: string, request: number): number {
  let end = closingQuote(line, request)
  for (let tries = 0; end > 0 && tries < 20; tries++) {
    if (/^" +(?:\d{3}|-)(?: |$)/.test(line.slice(end, end + 8))) return end
    end = line.indexOf('"', end + 1)
  }
  return -1
}

/** `shop.example:443 192.0.2.1 - - [`: what stands before the address, without the port. */
function hostBefore([first = '', second = '']: readonly string[]): string | undefined {
  if (isAddress(first) || !isAddress(second)) return undefined
  return /^[\w.-]+(?::\d+)?$/.test(first) ? first.replace(/:\d+$/, '') : undefined
}

/** Lines of one second follow one another, and reading a date costs as much as the rest of the line. */
function timeReader(): (text: string) => number {
  let last = ''
  let lastMs = Number.NaN
  return (text) => {
    if (text !== last) {
      last = text
      lastMs = readClfTime(text)
    }
    return lastMs
  }
}
