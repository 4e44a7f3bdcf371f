import type { Verdict } from '../kind.ts'
import type { Flavour } from './flavour.ts'
import type { Trouble, Why } from './trouble.ts'

/** What is wrong, as a sentence without subject, and what to do next. */
const texts: Readonly<Record<Why, readonly [seen: string, told: string, next: string]>> = {
  'nothing-listens': [
    'nothing there',
    'is not there: nothing listens at its address',
    'Start it, or mend host and port of the address: ss -ltn',
  ],
  'no-such-host': [
    'no such host',
    'has an address whose host does not exist',
    'Mend the host of the address, or assert it with dns',
  ],
  unreachable: [
    'unreachable',
    'cannot be reached: no connection opens in time',
    'Look at the firewalls and the network between here and there',
  ],
  silent: [
    'no answer',
    'accepts the connection and never answers',
    'It hangs, is overloaded, or waits for another protocol: look at its processes and its log',
  ],
  closed: [
    'closed',
    'closes the connection before it answers',
    'Look at its log; what listens there may be something else',
  ],
  'other-protocol': [
    'another protocol',
    'is something else: what answers there speaks another protocol',
    'Mend host and port of the address',
  ],
  'wrong-password': [
    'login refused',
    'refuses the user or what proves who that is',
    'Compare the secret with the user on the server; was one of them changed?',
  ],
  'not-allowed': [
    'login refused',
    'does not let this user in from here',
    'Look at who may connect from where: pg_hba.conf, the host of the user, or the ACL',
  ],
  'no-such-database': [
    'no such database',
    'has no such database',
    'Mend the name in the address, or create the database',
  ],
  'wants-tls': ['wants TLS', 'lets nobody in without TLS', ''],
  'no-tls': [
    'no TLS',
    'does not speak TLS, which the address asks for',
    'Turn TLS on in the server, or write the address without it',
  ],
  certificate: [
    'certificate not trusted',
    'has a certificate that does not hold',
    'Name the file of its authority as "ca", and in the address the host that the certificate is for',
  ],
  full: [
    'no connection left',
    'has no connection left for anybody',
    'Look at who holds them; make the pools of the app smaller, or the limit of the server larger',
  ],
  starting: [
    'starting up',
    'is starting up, recovering or shutting down',
    'Look at its log; wait for it before the rehearsal, as its own readiness check does',
  ],
  refused: ['refused', 'refuses the connection', 'Look at its log'],
  lost: [
    'connection lost',
    'lost the connection while it was asked',
    'Look at its log: its process may have fallen',
  ],
  late: [
    'too late',
    'lets in, and then answers nothing in time',
    'It hangs or is overloaded: look at its processes and its log',
  ],
}

/** The verdict where a database could not be asked. */
export function troubleVerdict(
  { why, said }: Trouble,
  rule: Verdict['rule'],
  flavour: Flavour,
): Verdict {
  const [seen, told, next] = texts[why]
  return {
    state: 'failed',
    rule,
    seen,
    told,
    excerpt: said === undefined ? [] : [said],
    next: why === 'wants-tls' ? flavour.encrypting : next,
  }
}
