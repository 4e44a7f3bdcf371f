/** Thrown by a check that has no means to measure and that nobody asked for: it is skipped, with this reason. */
export class NotTested extends Error {
  override readonly name = 'NotTested'
}
