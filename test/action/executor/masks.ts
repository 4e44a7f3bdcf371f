/** The secrets of a job: each occurrence in a log line, annotation or summary becomes `***`. */
export class Masks {
  readonly #values = new Set<string>()

  /** Adds a value and each of its lines, since output reaches the log line by line (ActionCommandManager.cs). */
  add(value: string): void {
    for (const part of [value, ...value.split(/[\r\n]+/).map((line) => line.trim())]) {
      if (part !== '') this.#values.add(part)
    }
  }

  /** Replaces longest first, so that a secret inside another leaves no rest of the longer one. */
  apply(text: string): string {
    let masked = text
    for (const value of this.list().toSorted((a, b) => b.length - a.length)) {
      masked = masked.replaceAll(value, '***')
    }
    return masked
  }

  list(): string[] {
    return [...this.#values]
  }
}
