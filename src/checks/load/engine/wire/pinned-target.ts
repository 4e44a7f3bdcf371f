/** Where every request goes, whatever a name may resolve to later. Plain JSON. */
export interface PinnedTarget {
  protocol: 'http:' | 'https:'
  /** An IP address. */
  address: string
  port: number
  /** As in the URL: a name, or an address in brackets where it has colons. */
  hostname: string
  /** The name for TLS; absent when the target was given by address. */
  servername?: string
  /** Go with every request. */
  headers: Record<string, string>
  /** Whether its certificate must hold: what goes there is meant for that server alone. */
  verified?: boolean
}
