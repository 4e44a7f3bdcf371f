/**
 * What tells households apart: an IPv4 address, of an IPv6 address the first 64 bits, because a device changes
 * the others by itself.
 */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address
  const [mapped] = /\d{1,3}(?:\.\d{1,3}){3}$/.exec(address) ?? []
  if (mapped !== undefined) return mapped
  const [before = '', after] = address.toLowerCase().split('::', 2)
  const groups = before.split(':').filter((group) => group !== '')
  const rest = after?.split(':').filter((group) => group !== '') ?? []
  const zeros = after === undefined ? 0 : Math.max(0, 8 - groups.length - rest.length)
  const all = [...groups, ...Array.from({ length: zeros }, () => '0'), ...rest]
  return all
    .slice(0, 4)
    .map((group) => group.padStart(4, '0'))
    .join(':')
}
