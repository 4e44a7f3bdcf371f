/** Whether a path can stand in a request line: visible ASCII, from a slash on. */
export function isRequestTarget(path: string): boolean {
  return /^\/[!-~]*$/.test(path)
}
