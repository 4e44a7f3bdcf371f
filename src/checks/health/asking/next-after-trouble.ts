const nexts: readonly (readonly [RegExp, string])[] = [
  [/nor in allow-hosts/, 'Name its host in allow-hosts of rehearse.yml'],
  [/ECONNREFUSED/, 'Nothing listens there any more: rehearse preview logs'],
  [/no complete answer within/, 'It hangs, or takes longer than "timeout": rehearse preview logs'],
  [
    /other side closed|ECONNRESET|terminated|EPIPE/,
    'The server closed the connection: rehearse preview logs',
  ],
  [
    /certificate|CERT_|self-signed|altname/i,
    'Assert its certificate with tls to see what is wrong with it',
  ],
  [/ENOTFOUND|EAI_AGAIN/, 'The name does not resolve: assert it with dns'],
  [/HPE_|[Pp]arse|header/, 'What answers does not speak HTTP as it should: ask it with curl -v'],
]

/** What to look at where no answer came, by what the client says of it. */
export function nextAfterTrouble(trouble: string): string {
  return nexts.find(([sign]) => sign.test(trouble))?.[1] ?? 'Ask for it with curl -v'
}
