import { isIP } from 'node:net'

/** Whether a host name, as in a URL, means this machine alone: 127.0.0.0/8, ::1, localhost (RFC 6761). */
export function isLoopback(hostname: string): boolean {
  const address = hostname.replace(/^\[|\]$/g, '')
  if (isIP(address) === 4) return address.startsWith('127.')
  return address === '::1' || address === 'localhost'
}
