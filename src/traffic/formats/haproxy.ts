import { withoutPort } from './client-address.ts'
import type { LogFormat } from './format.ts'
import { readRequestLine } from './read-request.ts'
import { readClfTime } from './read-time.ts'

/** HAProxy's `option httplog`, with what syslog writes before it. Its clock has no zone; it is read as UTC. */
export const haproxy: LogFormat = {
  name: 'haproxy',
  title: 'HAProxy HTTP log',
  open: () => (line, take) => {
    const opened = line.search(/\[\d{2}\/[A-Z][a-z]{2}\/\d{4}:/)
    const closed = line.indexOf(']', opened)
    if (opened < 0 || closed < 0) return 'no date in brackets'
    const timeMs = readClfTime(line.slice(opened + 1, closed))
    if (Number.isNaN(timeMs)) return 'no date in brackets'
    const address = line.slice(0, opened).trimEnd().split(' ').at(-1) ?? ''
    const request = line.indexOf(' "', closed)
    if (request < 0) return 'no request in quotes'
    // frontend backend/server timers status; a long request is cut without its quote.
    const status = /^\S+ \S+ [\d/+-]+ (-?\d{1,3}) /.exec(line.slice(closed + 2, request))
    if (!status) return 'no status after the timers'
    const end = line.lastIndexOf('"')
    const written = line.slice(request + 2, end > request + 1 ? end : undefined)
    take({
      timeMs,
      ...readRequestLine(written),
      status: Math.max(0, Number(status[1])),
      address: withoutPort(address),
      agent: undefined,
    })
    return undefined
  },
}
