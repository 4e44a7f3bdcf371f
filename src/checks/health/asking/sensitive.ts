const header = /auth|cookie|key|token|secret|session|signature|bypass|password/i
const member =
  /passw|pwd|secret|token|credential|(?:api|private|access).?key|cookie|session|authorization/i

/** Whether the value of a header must not be shown, by its name. */
export function isSensitiveHeader(name: string): boolean {
  return header.test(name)
}

/** Whether what stands at a JSONPath must not be shown, by the names in it. */
export function isSensitivePath(path: string): boolean {
  return member.test(path)
}
