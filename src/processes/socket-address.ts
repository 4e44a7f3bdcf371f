import { endianness } from 'node:os'

/** An address and a port of TCP or UDP; the address without brackets. */
export interface SocketAddress {
  address: string
  port: number
}

/**
 * Reads a column of /proc/net/tcp, tcp6, udp or udp6: 32-bit words in the machine's byte order, in
 * hexadecimal. An IPv4 address that IPv6 holds (RFC 4291, 2.5.5.2) is told as IPv4.
 */
export function socketAddress(column: string, order: 'LE' | 'BE' = endianness()): SocketAddress {
  const [words = '', port = ''] = column.split(':')
  const bytes = (words.match(/.{8}/g) ?? []).flatMap((word) => {
    const inOrder = (word.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16))
    return order === 'LE' ? inOrder.toReversed() : inOrder
  })
  return { address: textOf(bytes), port: Number.parseInt(port, 16) }
}

function textOf(bytes: readonly number[]): string {
  if (bytes.length === 4) return bytes.join('.')
  const mapped = bytes.slice(0, 10).every((byte) => byte === 0) && bytes[10] === 255
  if (mapped && bytes[11] === 255) return bytes.slice(12).join('.')
  const groups = Array.from({ length: 8 }, (_, index) =>
    (((bytes[index * 2] ?? 0) << 8) | (bytes[index * 2 + 1] ?? 0)).toString(16),
  )
  // The URL parser writes an address in the short form of RFC 5952.
  return new URL(`http://[${groups.join(':')}]/`).hostname.slice(1, -1)
}
