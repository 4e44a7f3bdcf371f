import type { FindingOf } from '../../model/result.ts'
import type { Rules } from '../../model/rule.ts'
import { databaseRules } from './databases/rules.ts'
import { asserted } from './how-to-ignore.ts'
import { ownRules } from './own-rules.ts'

const slow =
  'Look at the time to the first byte: most often a query, a cold cache or a call to another service.'

/** Every rule of the health check. */
export const rules = {
  'health/status': {
    means: 'An answer has another status than the assertion says.',
    matters: 'Visitors and monitors get something else than what was promised.',
    fix: 'Look in the log of the preview for that request, and at the excerpt of the body in the finding.',
    ignore: asserted,
  },
  'health/header': {
    means: 'A header field of an answer is missing, or has another value.',
    matters: 'Caches, browsers and clients act on it.',
    fix: 'Look for what sets it: the app, or a proxy before it.',
    ignore: asserted,
  },
  'health/body': {
    means: 'A body does not hold, or does hold, the text of the assertion.',
    matters: 'The page may be there and yet say the wrong thing.',
    fix: 'Compare the excerpt in the finding with what is expected.',
    ignore: asserted,
  },
  'health/json': {
    means: 'The value that a JSON path finds in a body is another one, or there is none.',
    matters: 'Whoever reads this document relies on it.',
    fix: 'Compare the value in the finding with what is expected; the path may have moved.',
    ignore: asserted,
  },
  'health/time': {
    means: 'The median of several answers took longer than the assertion allows.',
    matters: 'It is that slow without any load.',
    fix: slow,
    ignore: asserted,
  },
  'health/size': {
    means: 'An answer is larger, or smaller, than the assertion allows.',
    matters: 'A large page costs time on a slow line; a small one may be empty.',
    fix: 'Look for what was added: a library, a picture, data in the page.',
    ignore: asserted,
  },
  'health/redirects': {
    means:
      'An address leads somewhere else than asserted, by another number of redirects, or nowhere.',
    matters: 'Old links and search engines follow them.',
    fix: 'Look at the chain in the finding.',
    ignore: asserted,
  },
  'health/compressed': {
    means: 'An answer comes without compression, or with another one.',
    matters: 'Text takes several times as long to come.',
    fix: 'Switch compression on in the app or the proxy for this content-type.',
    ignore: asserted,
  },
  'health/cache': {
    means: 'Browsers and caches may keep an answer longer or shorter than asserted.',
    matters: 'Visitors get old pages, or load everything anew each time.',
    fix: 'Correct `cache-control` of the answer.',
    ignore: asserted,
  },
  'health/security-headers': {
    means: 'An answer lacks header fields with which browsers protect visitors.',
    matters: 'Injected scripts, frames and sniffed types have an easier time.',
    fix: 'Send those that the finding names.',
    ignore: asserted,
  },
  'health/healthy': {
    means: 'A health document says that the service is not healthy.',
    matters: 'The service itself knows that something is wrong.',
    fix: 'Look at the components in the finding.',
    ignore: asserted,
  },
  'health/component': {
    means: 'A component in a health document fails, such as the database.',
    matters: 'What needs it fails too.',
    fix: 'Look at the component that the finding names, and at what the document says of it.',
    ignore: asserted,
  },
  'health/no-answer': {
    means: 'There was no complete answer, or no handshake.',
    matters: 'Nobody gets anything from there.',
    fix: 'Look whether the process still runs, and in its log.',
    ignore: asserted,
  },
  'health/tls-days': {
    means: 'A certificate is valid for fewer days than asserted.',
    matters: 'When it ends, browsers show a warning instead of the site.',
    fix: 'Renew it, and look why it was not renewed by itself.',
    ignore: asserted,
  },
  'health/tls-chain': {
    means: 'The chain of a certificate leads to no authority that is known.',
    matters: 'Clients refuse the connection; an intermediate certificate is often missing.',
    fix: 'Send the whole chain, or name the authority by `ca`.',
    ignore: asserted,
  },
  'health/tls-name': {
    means: 'A certificate is for another name.',
    matters: 'Clients refuse the connection.',
    fix: 'Order one that has this name, or ask by the right one: `server-name`.',
    ignore: asserted,
  },
  'health/tls-protocol': {
    means: 'The server accepts an older protocol than asserted.',
    matters: 'Old protocols can be attacked.',
    fix: 'Switch them off where TLS ends.',
    ignore: asserted,
  },
  ...databaseRules,
  ...ownRules,
  'health/dns': {
    means: 'The records of a name are not what the assertion says.',
    matters: 'Visitors and mail go elsewhere.',
    fix: 'Correct the zone, and wait for the time to live of the old record.',
    ignore: asserted,
  },
  'health/tcp': {
    means: 'A port connects, refuses or greets otherwise than asserted.',
    matters: 'A service is away, or one is reachable that should not be.',
    fix: 'Look whether it listens, and at the firewall.',
    ignore: asserted,
  },
  'health/prometheus': {
    means: 'A metric of the site, or its change over the load, is not what the assertion says.',
    matters: 'The site counts itself what visitors only feel later: errors, queues, retries.',
    fix: 'Look at the series in the finding, and in the log for the same time.',
    ignore: asserted,
  },
  'health/exec': {
    means: 'A command ended, printed or took otherwise than asserted.',
    matters: 'It tests what only this site’s own code can tell.',
    fix: 'Run it by itself, in the folder of rehearse.yml and with REHEARSE_URL set.',
    ignore: asserted,
  },
  'health/heartbeat': {
    means: 'A worker or a job of the preview did not report within its time.',
    matters: 'Nobody visits background work, so nobody sees that it has stopped.',
    fix: 'Look whether it runs in the preview, and calls `$REHEARSE_HEARTBEAT_URL`.',
    ignore: asserted,
  },
  'health/parity': {
    means: 'The preview differs from production in what was asserted to be the same.',
    matters: 'What differs was not rehearsed.',
    fix: 'Make the preview like production, or production as it is to be.',
    ignore: asserted,
  },
  'health/forbidden-host': {
    means: 'A process of the preview talks to a host that `forbid-hosts` names.',
    matters: 'A rehearsal must not send mail, charge cards or count visits in production.',
    fix: 'Find the setting that names the host, and give the preview a stand-in or none.',
    ignore: 'Take the host out of `forbid-hosts`.',
  },
  'health/unknown': {
    means: 'Nobody could find out whether the assertion holds.',
    matters: 'It is neither a pass nor a failure.',
    fix: 'Mend what the finding names as the reason, such as a resolver that says nothing.',
    ignore: asserted,
  },
  'health/not-asked': {
    means: 'The result holds nothing about an assertion: it was not looked at.',
    matters: 'What nobody looked at cannot have held.',
    fix: 'Run the check again with today’s assertions.',
    ignore: asserted,
  },
  'health/process-restarted': {
    means: 'A process of the preview ended or hung, and was started again.',
    matters: 'In production these are failed requests, and maybe lost work.',
    fix: 'Its last lines are in the finding, all of them in `logs/` of the run folder.',
    ignore: 'A process that falls cannot be ignored; `watchdog` says when one counts as hung.',
  },
} satisfies Rules

type Rule = keyof typeof rules

export type HealthFinding = FindingOf<Rule>
/** The part of a rule behind "health/". */
export type RuleName = Rule extends `health/${infer Name}` ? Name : never
