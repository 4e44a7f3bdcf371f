/** The eight groups of an IPv6 address, however it is written; undefined when it is none. */
export function ipv6Groups(address: string): number[] | undefined {
  const bare = address.replace(/%.*$/s, '')
  // The URL parser knows every way of writing one and returns the shortest, in hexadecimal.
  const host = URL.parse(`http://[${bare}]/`)?.hostname
  if (host === undefined || /[^0-9a-f:.]/i.test(bare)) return undefined
  const [before = '', after] = host.slice(1, -1).split('::')
  const head = groups(before)
  const tail = groups(after ?? '')
  const gap = Array.from({ length: 8 - head.length - tail.length }, () => 0)
  return [...head, ...gap, ...tail]
}

function groups(text: string): number[] {
  return text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16))
}
