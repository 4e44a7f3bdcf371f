import { formatByteSize } from '../../../../../model/byte-size.ts'
import type { Aspect } from '../aspect.ts'

interface Seen {
  /** As the header says; absent when the answer came as it is. */
  encoding?: string
  bytes: number
}

/** `compressed`: packed on its way, whatever way it was. */
export const compressed: Aspect<{ packed: boolean }, Seen> = {
  words: ['compressed', 'uncompressed'],
  example: 'compressed',
  needsBody: true,
  parse: (_reader, word) => ({ packed: word === 'compressed' }),
  expected: ({ packed }) => (packed ? 'compressed' : 'not compressed'),
  see: ({ headers, bytes }) => {
    const encoding = headers.get('content-encoding')?.trim().toLowerCase().slice(0, 100)
    const packed = encoding !== undefined && encoding !== '' && encoding !== 'identity'
    return { seen: { bytes, ...(packed ? { encoding } : {}) } }
  },
  judge: ({ packed }, { encoding, bytes }) => ({
    state: (encoding !== undefined) === packed ? 'ok' : 'failed',
    seen: encoding ?? 'not compressed',
    told:
      encoding === undefined
        ? `comes uncompressed, ${formatByteSize(bytes)}`
        : `comes as ${encoding}`,
    next: packed
      ? 'Let the server compress this type; some leave out small answers'
      : 'Look at the server and the proxies before it',
  }),
}
