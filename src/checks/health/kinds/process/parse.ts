import { parseByteSize } from '../../../../model/byte-size.ts'
import { takeByteSize, takeCount, takeDuration, takeShare } from '../../../../model/line/amounts.ts'
import { takeBound, takeMostTimes } from '../../../../model/line/bound.ts'
import { takeGrowth } from '../../line/growth.ts'
import type { LineReader } from '../../../../model/line/line-reader.ts'
import type { ProcessAsked } from './asked.ts'

const whats = ['restarts', 'memory', 'descriptors', 'threads', 'zombies', 'cpu'] as const
const fix =
  'Write process restarts = 0, … memory < 512MB, … memory grows < 5MB/min, … descriptors < 80%, … threads < 100, … zombies = 0 or … cpu per request < 20ms'

const bytes = {
  pattern: /\d{1,15}(?:\.\d{1,6})?\s*[kmg]?i?b/iy,
  read: (text: string) => parseByteSize(text) ?? Number.NaN,
  example: '1MB',
}
const pieces = { pattern: /\d{1,9}(?:\.\d{1,6})?/y, read: Number, example: '10' }

/** Reads `process memory < 512MB` and its like. */
export function parse(reader: LineReader): ProcessAsked {
  reader.takeWord('process')
  const { text: what } = reader.takeOneOf(whats, `one of ${whats.join(', ')}`, fix)
  switch (what) {
    case 'restarts':
    case 'zombies': {
      const advice = `Write ${what} = 0`
      return { what, limit: takeMostTimes(reader, (from) => takeNumber(from, advice), advice) }
    }
    case 'memory':
      if (grows(reader)) {
        return { what: 'growth', of: what, limit: takeGrowth(reader, bytes, 'memory grows') }
      }
      return { what, limit: takeBound(reader, 'above', takeByteSize, 'Write memory < 512MB') }
    case 'descriptors':
      return takeDescriptors(reader)
    case 'threads': {
      const advice = 'Write threads < 100'
      const limit = takeBound(reader, 'above', (from) => takeNumber(from, advice), advice)
      return { what, limit }
    }
    case 'cpu': {
      const advice = 'Write cpu per request < 20ms'
      if (!reader.takeWord('per')) reader.lacks('per request', advice)
      reader.takeOneOf(['request'], 'the word request', advice)
      return { what, limit: takeBound(reader, 'above', takeDuration, advice) }
    }
  }
}

function takeDescriptors(reader: LineReader): ProcessAsked {
  if (grows(reader)) {
    const limit = takeGrowth(reader, pieces, 'descriptors grow')
    return { what: 'growth', of: 'descriptors', limit }
  }
  const advice = 'Write descriptors < 80%, of the limit of a process, or descriptors < 500'
  let share = false
  const limit = takeBound(
    reader,
    'above',
    (from) => {
      share = from.peek()?.text.includes('%') ?? false
      return share ? takeShare(from) : takeNumber(from, advice)
    },
    advice,
  )
  return { what: 'descriptors', limit, share }
}

function grows(reader: LineReader): boolean {
  return (reader.takeWord('grows') ?? reader.takeWord('grow')) !== undefined
}

function takeNumber(reader: LineReader, advice: string): number {
  return takeCount(reader, 'a number', advice)
}
