export type AnnotationLevel = 'error' | 'warning' | 'notice'

/** One entry of a check run's annotations, made by a workflow command or by the runner itself. */
export interface Annotation {
  level: AnnotationLevel
  title?: string
  file?: string
  line?: number
  message: string
}

const keptPerLevel = 10
const longestMessage = 4096

/**
 * Decides which annotations of one job step survive: 10 errors, 10 warnings and 10 notices, each message cut
 * at 4096 UTF-16 units. All inner steps of a composite share one instance, because they share one timeline
 * record (ExecutionContext.cs: AddIssue and CreateEmbeddedChild).
 */
export class AnnotationLimit {
  readonly #counts: Record<AnnotationLevel, number> = { error: 0, warning: 0, notice: 0 }

  /** Returns the annotation as the runner sends it, or nothing when it is over the limit. */
  admit(annotation: Annotation): Annotation | undefined {
    this.#counts[annotation.level] += 1
    if (this.#counts[annotation.level] > keptPerLevel) return undefined
    return { ...annotation, message: annotation.message.slice(0, longestMessage) }
  }
}
