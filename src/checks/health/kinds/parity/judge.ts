import { noAnswer } from '../../asking/no-answer.ts'
import { judgeEach } from '../../judge-each.ts'
import type { Sample, Verdict } from '../../kind.ts'
import type { ParityAsked, ParitySeen } from './asked.ts'
import type { Pair } from './pair.ts'
import { differences, type Trait } from './traits.ts'

const namesShown = 5

/** The verdict on the assertion, and one on each trait that no assertion is about and that differs. */
export function judge(
  asked: ParityAsked,
  samples: readonly Sample<ParitySeen>[],
): [Verdict, ...Verdict[]] {
  const whole = judgeEach(samples, (seen) => {
    if ('lacking' in seen) return judgeNames(seen)
    if ('trouble' in seen || !('trait' in asked))
      return noAnswer('trouble' in seen ? seen.trouble : '')
    return judgePair(asked.trait, seen.pair, asked.except)
  })
  return [whole, ...othersOf(samples)]
}

function judgeNames({ lacking, names }: Extract<ParitySeen, { lacking: string[] }>): Verdict {
  const list = shortened(lacking)
  return {
    rule: 'parity',
    state: lacking.length === 0 ? 'ok' : 'failed',
    seen: lacking.length === 0 ? `all of ${names}` : `without ${list}`,
    told: `The preview has no ${list}`,
    excerpt: [`${lacking.length} of ${names}: ${lacking.join(', ')}`],
    next: 'Set them under "env" of preview.command or of the step, or name them behind "except"',
  }
}

function shortened(names: readonly string[]): string {
  const more = names.length > namesShown ? ` and ${names.length - namesShown} more` : ''
  return `${names.slice(0, namesShown).join(', ')}${more}`
}

function judgePair(trait: Trait, pair: Pair, except: readonly string[]): Verdict {
  if ('unlike' in pair) {
    const told = 'could not be compared'
    return { rule: 'unknown', state: 'unknown', seen: pair.unlike, told, excerpt: [pair.unlike] }
  }
  const found = differences(pair, except)
  const list = shortened(found.map(({ name }) => name))
  return {
    rule: 'parity',
    state: found.length === 0 ? 'ok' : 'failed',
    seen: found.length === 0 ? 'the same' : `other: ${list}`,
    told: `differs from production in ${trait}: ${list}`,
    excerpt: found.map(
      ({ name, here, there }) => `${name}: ${there} in production, ${here} in the preview`,
    ),
    next: 'Let the preview be set up as production is, or name what may differ: except NAME, NAME',
  }
}

/** Nobody asserts these, so they close no gate; each once, as it was seen last. */
function othersOf(samples: readonly Sample<ParitySeen>[]): Verdict[] {
  const last = samples.findLast((sample) => 'seen' in sample && 'others' in sample.seen)
  if (!last || !('seen' in last) || !('others' in last.seen)) return []
  return (last.seen.others ?? [])
    .map(({ trait, pair }) => ({ ...judgePair(trait, pair, []), trait }))
    .filter(({ state }) => state !== 'unknown')
    .map(({ trait, ...verdict }) => ({
      ...verdict,
      part: trait,
      expected: 'as in production',
      severity: 'info',
    }))
}

/** What is expected, for people. */
export function expected(asked: ParityAsked): string {
  const { except } = asked
  const what = 'file' in asked ? 'set in the preview' : 'as in production'
  return `${what}${except.length === 0 ? '' : ` but for ${except.join(', ')}`}`
}
