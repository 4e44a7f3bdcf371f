import { UserError } from '../../model/errors.ts'
import { count } from '../../model/units.ts'
import type { LogReading } from '../reading/read-logs.ts'
import type { Intake } from './intake.ts'

/** For a log in which no path was asked for by enough clients. */
export function nothingToLearn(
  { total, judged }: Intake,
  reading: LogReading,
  k: number,
): UserError {
  const { requests, lines } = reading.tally()
  if (requests === 0) {
    return new UserError({
      code: 'log-empty',
      what: `The log holds no request in ${count(lines, 'line')}`,
      why: 'There is nothing to learn from',
      fix: 'Name an access log: a line for each request',
    })
  }
  if (total.requests === 0) {
    const left = Object.entries(judged).filter(([name, some]) => name !== 'take' && some > 0)
    return new UserError({
      code: 'log-without-visitors',
      what: `Of ${count(requests, 'request')} none is a visitor's who reads the site`,
      why: `All are of other kinds: ${left.map(([name, some]) => `${some} ${name}`).join(', ') || 'looking for holes'}`,
      fix: 'Name the access log of the site, or list what changes something with --method',
    })
  }
  return new UserError({
    code: 'log-too-few-clients',
    what: `No path was asked for by ${k} clients in ${count(requests, 'request')}`,
    why: 'What fewer did is not told, so that nobody can be known by it; behind a proxy all clients may have its address',
    fix: "Name a longer log, or let the server write the client's address (X-Forwarded-For) instead of the proxy's",
  })
}
