import { cleanLine } from '../../processes/clean-line.ts'
import type { StatusRecord } from './records.ts'

/** The state of a status, and its description where it has one: `failure: "Build failed"`. */
export function saidBy(status: StatusRecord): string {
  const description = cleanLine(status.description ?? '', 140).trim()
  const state = cleanLine(status.state, 40)
  return description === '' ? state : `${state}: "${description}"`
}
