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
