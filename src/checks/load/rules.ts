import type { FindingOf } from '../../model/result.ts'
import type { Rules } from '../../model/rule.ts'

const limit = 'Change the limit under `load.thresholds`.'
const soak = 'It is judged in `soak` stages only.'

/** Every rule of the load check. */
export const rules = {
  'load/response-time': {
    means:
      'A percentile of the response times, counted from when a request was due, is over its limit.',
    matters: 'So long do visitors wait at the rate that was sent, queues included.',
    fix: 'Begin with the slowest route that the finding names; the plots tell from which rate on it is slow.',
    ignore: limit,
  },
  'load/service-time': {
    means:
      'A percentile of the service times, counted from when a request was sent, is over its limit.',
    matters: 'The site itself takes that long, without the time that requests wait for their turn.',
    fix: 'Begin with the slowest route that the finding names.',
    ignore: limit,
  },
  'load/errors': {
    means: 'Too many requests got no answer or one of 500 and above, or none was answered at all.',
    matters: 'So many visitors meet an error at this rate.',
    fix: 'Look at the first failures in the evidence, and in the log of the preview at that time.',
    ignore: limit,
  },
  'load/rate': {
    means: 'Fewer requests a second were served than the limit says.',
    matters: 'The site does not carry the traffic that it is meant for.',
    fix: 'Look for what is full: processor, connections of the database, workers.',
    ignore: limit,
  },
  'load/recovery': {
    means:
      'After a spike the site was not as fast as before within the time that the limit gives it.',
    matters: 'A short rush becomes a long failure.',
    fix: 'Look for queues without a bound, retries, and caches that everybody fills at once.',
    ignore: limit,
  },
  'load/stopped': {
    means:
      'The load was stopped early: most requests failed, the site asked for a pause, or a threshold with `abort` was broken.',
    matters: 'Going on would have told nothing more, and might have harmed.',
    fix: 'Mend what the first failures show, or begin with a lower rate.',
    ignore: 'A site that failed so cannot be ignored; a threshold with `abort` can be changed.',
  },
  'load/not-served': {
    means: 'A route answered mostly with a refusal, a redirect or an error.',
    matters: 'Its times are not those of the page, so a limit that holds says nothing.',
    fix: 'Request what visitors get: log in under `load.first`, or correct the path.',
    ignore:
      'Say what is right there: `load.routes: { "GET /account": { expect: { status: 401 } } }`.',
  },
  'load/unexpected-answer': {
    means: 'Answers were not what `load.routes` expects of that route.',
    matters:
      'Under load the site answers something else, such as a login page or the page of another visitor.',
    fix: 'Look at the first of them in the evidence.',
    ignore: 'Correct `expect` of the route under `load.routes`.',
  },
  'load/too-few-requests': {
    means: 'Fewer requests were answered than the percentile of a threshold needs.',
    matters: 'The limit may hold or not: nobody can tell.',
    fix: 'Make the stage longer or its rate higher, or judge a lower percentile.',
    ignore: limit,
  },
  'load/leak-memory': {
    means: 'The memory of the preview grew through a soak, more than by chance.',
    matters: 'In production the process is ended sooner or later, in the middle of requests.',
    fix: 'Compare two heap snapshots a few minutes apart: what grows between them is not let go.',
    ignore: soak,
  },
  'load/leak-descriptors': {
    means: 'The number of open files and connections grew through a soak.',
    matters: 'At the limit of the system no new connection can be made.',
    fix: 'Look for sockets, files and timers that are opened for each request and not closed.',
    ignore: soak,
  },
  'load/drift-latency': {
    means: 'The 95th percentile grew through a soak at the same rate.',
    matters: 'The longer it runs, the slower it is.',
    fix: 'Look for what grows with time: a table without an index, a list, a cache without a bound.',
    ignore: soak,
  },
  'load/disk-fills': {
    means: 'At the pace of the soak the disk is full within a week.',
    matters: 'A full disk ends databases and logs first.',
    fix: 'Rotate the logs, and look for files that are written for each request.',
    ignore: soak,
  },
} satisfies Rules

export type LoadFinding = FindingOf<keyof typeof rules>
