/**
 * Whether a host's name can only mean something inside of a machine or a network, whatever it resolves to
 * (RFC 6761, RFC 6762, RFC 8375, ICANN's `internal`): a proxy would resolve it where we cannot look.
 */
export function isInsideName(hostname: string): boolean {
  const name = hostname.toLowerCase().replace(/\.$/, '')
  return !name.includes('.') || /\.(?:localhost|local|internal|intranet|lan|home\.arpa)$/.test(name)
}
