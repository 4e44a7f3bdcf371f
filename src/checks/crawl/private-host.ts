import { BlockList, isIP } from 'node:net'

/*
 * Addresses that are not on the public internet: RFC 1122 (this host, loopback), RFC 1918 (private),
 * RFC 6598 (shared), RFC 3927 and RFC 4291 (link-local, which holds the clouds' metadata services),
 * RFC 4193 (unique local), RFC 6052 and RFC 8215 (IPv4 addresses inside IPv6 ones, through a translator).
 * An IPv4-mapped IPv6 address is looked up as the IPv4 address that it is.
 */
const ranges = new BlockList()
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const) {
  ranges.addSubnet(network, prefix, 'ipv4')
}
for (const [network, prefix] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['fc00::', 7],
  ['fe80::', 10],
] as const) {
  ranges.addSubnet(network, prefix, 'ipv6')
}

/** Whether a URL's host names a machine that is not on the public internet, as far as the text tells. */
export function isPrivateHost(hostname: string): boolean {
  const address = hostname.replace(/\.$/, '').replace(/^\[|\]$/g, '')
  const family = isIP(address)
  if (family !== 0) return ranges.check(address, family === 4 ? 'ipv4' : 'ipv6')
  return address === 'localhost' || /\.(localhost|local|internal)$/.test(address)
}
