import { BlockList, isIP } from 'node:net'
import { ipv6Groups } from './ipv6-groups.ts'

/*
 * What the IANA special-purpose registries (RFC 6890) and the list of multicast addresses call not globally
 * reachable. 168.63.129.16 is public by its number, but inside of Azure it is the machine's own host.
 */
const reserved = new BlockList()
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['168.63.129.16', 32],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const) {
  reserved.addSubnet(network, prefix, 'ipv4')
}
// Of IPv6 only 2000::/3 is in use on the internet; these parts of it are not, or carry an IPv4 address.
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const) {
  reserved.addSubnet(network, prefix, 'ipv6')
}

/**
 * Whether an IP address belongs to a machine on the public internet, not to this one, its network, its cloud's
 * metadata service or a group of machines. False for what is no IP address.
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 4) return !reserved.check(address, 'ipv4')
  const groups = ipv6Groups(address)
  if (!groups) return false
  const inside = embedded(groups)
  if (inside !== undefined) return isPublicAddress(inside)
  const inUse = ((groups[0] ?? 0) & 0xe000) === 0x2000
  return inUse && !reserved.check(written(groups), 'ipv6')
}

/** The IPv4 address that is reached through an IPv4-mapped (RFC 4291) or a NAT64 address (RFC 6052). */
function embedded(groups: readonly number[]): string | undefined {
  const prefix = groups.slice(0, 6).map((group) => group.toString(16))
  const known = ['0:0:0:0:0:ffff', '64:ff9b:0:0:0:0']
  if (!known.includes(prefix.join(':'))) return undefined
  const [high = 0, low = 0] = groups.slice(6)
  return [high >> 8, high & 255, low >> 8, low & 255].join('.')
}

function written(groups: readonly number[]): string {
  return groups.map((group) => group.toString(16)).join(':')
}
