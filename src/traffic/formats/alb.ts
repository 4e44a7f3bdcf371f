import { withoutPort } from './client-address.ts'
import type { LogFormat } from './format.ts'
import { quotedTokens } from './quoted-tokens.ts'
import { readRequestLine } from './read-request.ts'
import { readTime } from './read-time.ts'

/** Access log of an AWS Application Load Balancer, and of the Classic one, which has no type before the time. */
export const alb: LogFormat = {
  name: 'alb',
  title: 'AWS Application Load Balancer',
  open: () => (line, take) => {
    const tokens = quotedTokens(line)
    if (/^(?:https?|h2|grpcs|wss?)$/.test(tokens[0] ?? '')) tokens.shift()
    const [time, , client = '', , , , , status = '', , , , request, agent] = tokens
    const timeMs = readTime(time)
    if (Number.isNaN(timeMs)) return 'no time where a load balancer writes it'
    if (request === undefined || !/^(?:\d{3}|-)$/.test(status)) return 'no status and request'
    take({
      timeMs,
      ...readRequestLine(request),
      status: Number(status) || 0,
      address: withoutPort(client),
      agent,
    })
    return undefined
  },
}
