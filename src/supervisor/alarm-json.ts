import type { Notice } from './notice.ts'

/**
 * A notice as JSON, schema `rehearse.alarm/1`. The id is the same in every try to deliver it, so that a
 * receiver can tell a repetition.
 */
export function alarmJson(notice: Notice, id: string) {
  const { at, ...rest } = notice
  return { schema: 'rehearse.alarm/1', id, at: at.toISOString(), ...rest }
}
