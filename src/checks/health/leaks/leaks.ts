import type { Contacts } from '../../../model/contacts.ts'

/** A host that the preview must not talk to, and where it is. */
export interface ForbiddenHost {
  /** As `forbid-hosts` has it. */
  name: string
  port?: number
  /** None where it does not resolve: nobody can talk to it by its name then. */
  addresses: string[]
  /** Why nobody knows where it is. */
  problem?: string
}

/** Whom the preview talked to, beside whom it must not. */
export interface Leaks {
  hosts: ForbiddenHost[]
  seen:
    | Contacts
    /** Rehearse does not start its processes, and cannot look at them. */
    | 'elsewhere'
    | { problem: string }
}
