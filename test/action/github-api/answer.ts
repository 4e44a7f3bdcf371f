import type { Json, JsonObject } from './json.ts'

export interface Answer {
  status: number
  body?: Json
  headers?: Record<string, string>
}

/** One entry of `errors` in GitHub's answer 422. */
export interface FieldError {
  resource: string
  code: string
  field: string
  message?: string
}

/** An error answer in GitHub's form, without its `documentation_url`, which depends on the operation. */
export function refusal(
  status: number,
  message: string,
  parts: { errors?: FieldError[]; headers?: Record<string, string> } = {},
): Answer {
  const body: JsonObject = { message, status: String(status) }
  if (parts.errors !== undefined) body.errors = parts.errors.map((error) => ({ ...error }))
  return { status, body, headers: parts.headers ?? {} }
}
