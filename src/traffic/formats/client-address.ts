const v4 = /^\d{1,3}(?:\.\d{1,3}){3}$/
const v6 = /^[0-9a-fA-F:]*:[0-9a-fA-F:]*(?:\d{1,3}(?:\.\d{1,3}){3})?(?:%[\w.]+)?$/
const inside =
  /^(?:10\.|127\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|f[cd][0-9a-f]{2}:|fe80:|::1$)/i

export function isAddress(text: string): boolean {
  return v4.test(text) || (text.length < 60 && v6.test(text))
}

/** Of "192.0.2.1:443", "[2001:db8::1]:443" or "2001:db8::1:443" as HAProxy writes it: the address. */
export function withoutPort(text: string): string {
  const bracketed = /^\[([^\]]+)\]/.exec(text)
  if (bracketed) return bracketed[1] ?? text
  const colon = text.lastIndexOf(':')
  return colon < 0 ? text : text.slice(0, colon)
}

/**
 * Who asked: the first public address of an `X-Forwarded-For` where the log has one, as behind a load
 * balancer, else whoever connected.
 */
export function clientAddress(connected: string, forwarded: string | undefined): string {
  if (forwarded === undefined || forwarded === '' || forwarded === '-') return connected
  const through = forwarded
    .slice(0, 500)
    .split(',')
    .map((address) => address.trim())
  const known = through.find((address) => isAddress(address) && !inside.test(address))
  return known ?? (connected === '' ? (through[0] ?? '') : connected)
}
