import type { Stage } from '../../../model/stage.ts'
import { type Address, readAddress } from './address.ts'
import type { Flavour } from './flavour.ts'
import type { Source } from './source.ts'

/**
 * The address of the database that an assertion is about: the one it names, else that of the database which Rehearse
 * made for the preview, else what the usual variable holds. Throws the UserErrors `health-database-address` and
 * `variable-missing`.
 */
export function findAddress(stage: Stage, source: Source | undefined, flavour: Flavour): Address {
  if (typeof source === 'string') {
    return readAddress(stage.secret(source), 'The "url" of an assertion', flavour)
  }
  const own = source === undefined ? stage.database?.() : undefined
  if (own !== undefined && isOf(own, flavour)) {
    return readAddress(own, 'The database of the preview', flavour)
  }
  const env = source?.env ?? flavour.usualVariable
  return readAddress(stage.secret({ env }), `The variable ${env}`, flavour)
}

function isOf(address: string, { schemes }: Flavour): boolean {
  return Object.hasOwn(schemes, address.split(':', 1)[0] ?? '')
}
