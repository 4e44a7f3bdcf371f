/** An answer of the second version of Redis' protocol, as far as Rehearse asks for it. */
export type Reply = string | null | { error: string } | Reply[]

/** Thrown for what is none. */
export class NoReply extends Error {
  override readonly name = 'NoReply'
}

const mostItems = 1000

/**
 * The reply that the bytes begin with, and where it ends; undefined while it is not complete. Throws NoReply when
 * they are no reply.
 */
export function readReply(bytes: Buffer, from = 0): { reply: Reply; end: number } | undefined {
  const lineEnd = bytes.indexOf('\r\n', from)
  if (lineEnd < 0) {
    if (bytes.length - from > 64 * 1024) throw new NoReply('its first line has no end')
    return undefined
  }
  const kind = String.fromCharCode(bytes[from] ?? 0)
  const line = bytes.toString('utf8', from + 1, lineEnd)
  const end = lineEnd + 2
  switch (kind) {
    case '+':
    case ':':
      return { reply: line, end }
    case '-':
      return { reply: { error: line }, end }
    case '$':
      return readText(bytes, end, lengthIn(line))
    case '*':
      return readList(bytes, end, lengthIn(line))
    default:
      throw new NoReply(`"${kind}" begins no answer of Redis`)
  }
}

function lengthIn(line: string): number {
  if (!/^(?:-1|\d{1,9})$/.test(line)) throw new NoReply('an answer has no length')
  return Number(line)
}

function readText(
  bytes: Buffer,
  from: number,
  length: number,
): { reply: Reply; end: number } | undefined {
  if (length < 0) return { reply: null, end: from }
  const end = from + length + 2
  if (bytes.length < end) return undefined
  return { reply: bytes.toString('utf8', from, from + length), end }
}

function readList(
  bytes: Buffer,
  from: number,
  length: number,
): { reply: Reply; end: number } | undefined {
  if (length < 0) return { reply: null, end: from }
  if (length > mostItems) throw new NoReply(`an answer has more than ${mostItems} parts`)
  const items: Reply[] = []
  let end = from
  for (let n = 0; n < length; n++) {
    const item = readReply(bytes, end)
    if (!item) return undefined
    items.push(item.reply)
    end = item.end
  }
  return { reply: items, end }
}
