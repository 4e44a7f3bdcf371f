import { z } from 'zod'

/** Tokens of the job. No preview may get them, whoever wrote the file. */
const ofTheJob = /^(?:INPUT_.*|ACTIONS_.*|GITHUB_TOKEN|GH_TOKEN|NODE_AUTH_TOKEN)$/i

const Variable = z
  .string()
  .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'is no name of a variable')
  .refine((name) => !ofTheJob.test(name), 'is a token of the job, which no preview may get')

/** A value that a variable of the step holds, such as a secret: `{ env: NAME }`. */
export const FromVariable = z.strictObject({ env: Variable })

/** Where a value comes from: a variable of the step, or the text itself, for what is no secret. */
export type AccessValue = { env: string } | string

/** What a provider's options say about getting into a protected preview. */
export interface AccessOptions {
  /** Header fields by name. */
  headers?: Readonly<Record<string, AccessValue>> | undefined
  cookies?: Readonly<Record<string, AccessValue>> | undefined
}

/** What opens a protected preview. Only requests to the preview's own origin may carry it. */
export interface Access {
  /** Header fields by lower-case name; the cookies are one field, `cookie`. */
  headers: Readonly<Record<string, string>>
  /** What it consists of, without values: "the header x-bypass", "the cookie session". */
  names: readonly string[]
  /** The variables that values were taken from. */
  variables: readonly string[]
  /** The values of those variables in every form that must not be shown. */
  secrets: readonly string[]
}
