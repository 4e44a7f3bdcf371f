import { errorNumber } from './session.ts'

/** Access denied; you need one of several privileges. */
const numbers: readonly (number | undefined)[] = [1142, 1227]

/** What the answer is, or which privilege the user lacks for it. */
export async function orUnprivileged<T>(
  privilege: string,
  ask: () => Promise<T>,
): Promise<T | { problem: string }> {
  try {
    return await ask()
  } catch (error) {
    if (!numbers.includes(errorNumber(error))) throw error
    return { problem: `the user may not see that: GRANT ${privilege} ON *.* TO the user` }
  }
}
