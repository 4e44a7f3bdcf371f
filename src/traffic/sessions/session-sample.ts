import type { Random } from '../random.ts'
import type { Session } from './session.ts'

/** An even sample of sessions with at most so many requests in all, in the order they ended. */
export function sessionSample(mostSteps: number, random: Random) {
  let kept: { session: Session; lot: number }[] = []
  let steps = 0
  let limit = 1
  return {
    add: (session: Session): void => {
      const lot = random.next()
      if (lot >= limit) return
      kept.push({ session, lot })
      steps += session.ids.length
      while (steps > mostSteps && kept.length > 1) {
        limit /= 2
        kept = kept.filter((held) => held.lot < limit)
        steps = kept.reduce((sum, held) => sum + held.session.ids.length, 0)
      }
    },
    sessions: (): Session[] => kept.map(({ session }) => session),
    /** Whether it holds all. */
    isWhole: (): boolean => limit === 1,
  }
}
