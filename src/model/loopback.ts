/** Whether an IP address is one of this machine's own: 127.0.0.0/8, also as IPv6 writes it, or ::1. */
export function isLoopbackAddress(address: string): boolean {
  return /^(?:::ffff:)?127\.\d+\.\d+\.\d+$/i.test(address) || address === '::1'
}

/** Whether a host name, as in a URL, means this machine alone: such an address, localhost or a name below it (RFC 6761). */
export function isLoopback(hostname: string): boolean {
  const bare = hostname.replace(/^\[|\]$/g, '')
  return isLoopbackAddress(bare) || /^(?:.+\.)?localhost$/i.test(bare)
}
