import { rootCause } from '../../../model/root-cause.ts'

/** What came of it, or the problem: `what` and then why it could not be carried out. */
export async function attempt<T>(
  work: Promise<T>,
  what: string,
): Promise<{ outcome: T } | { problem: string }> {
  try {
    return { outcome: await work }
  } catch (error) {
    return { problem: `${what} ${rootCause(error)}` }
  }
}
