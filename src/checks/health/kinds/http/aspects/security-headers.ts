import { Unreadable } from '../../../../../model/line/unreadable.ts'
import type { Aspect } from '../aspect.ts'
import { missingProtections, protections } from '../protections.ts'

interface Wish {
  except: string[]
}

interface Seen {
  missing: { name: string; why: string }[]
}

const fix = `Write security-headers, or security-headers except some of ${protections.join(', ')}`

/** `security-headers`: what protects visitors of a page, as one assertion. `except …` leaves some of it out. */
export const securityHeaders: Aspect<Wish, Seen> = {
  words: ['security-headers'],
  example: 'security-headers',
  parse: (reader) => {
    if (!reader.takeWord('except')) return { except: [] }
    const except: string[] = []
    do {
      const { text, ...span } = reader.takeOneOf(protections, 'a name of a protection', fix)
      if (except.includes(text)) throw new Unreadable(span, 'stands there twice', 'Write it once')
      except.push(text)
    } while (reader.take(/,/y))
    return { except }
  },
  expected: ({ except }) => protections.filter((name) => !except.includes(name)).join(', '),
  see: ({ headers, url }) => ({ seen: { missing: missingProtections(headers, url) } }),
  judge: ({ except }, { missing }) => {
    const left = missing.filter(({ name }) => !except.includes(name))
    return {
      state: left.length === 0 ? 'ok' : 'failed',
      seen: left.length === 0 ? 'all of it' : `without ${left.map(({ name }) => name).join(', ')}`,
      told: `lacks ${left.map(({ name }) => name).join(', ')}`,
      excerpt: left.map(({ name, why }) => `${name}: ${why}`),
      next: 'Set them where all answers pass, or leave some out: security-headers except …',
    }
  },
}
