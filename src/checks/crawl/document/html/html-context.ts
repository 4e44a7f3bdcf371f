import type { Expected, Link, LinkKind } from '../link.ts'
import type { StartTag } from './start-tag.ts'

/** What the readers of single elements may use. */
export interface HtmlContext {
  /** Name of the element in which the tag stands; empty at the root. */
  readonly parent: string
  /** How the form is sent in which the tag stands, lower-case; undefined outside of forms. */
  readonly formMethod: string | undefined
  /**
   * Adds the value of an attribute of the tag as a reference; none when the attribute is absent. `own`: it refers
   * to the document itself, whatever its base.
   */
  link(
    tag: StartTag,
    attribute: string,
    kind: LinkKind,
    more?: { expects?: Expected; method?: 'POST'; raw?: string; own?: boolean },
  ): Link | undefined
  /** As `link`, but not for an empty value, for which browsers load nothing. */
  load(tag: StartTag, attribute: string, kind: LinkKind, expects?: Expected): Link | undefined
  /** Adds each URL of a `srcset`. */
  srcset(tag: StartTag, attribute: string, kind: LinkKind, expects?: Expected): void
  setBase(href: string): void
  charset(label: string): void
  robots(content: string): void
  /** A Content-Security-Policy that stands in the document. */
  policy(content: string): void
  frame(source: string, tag: StartTag): void
}

/** Reads one element when its start tag is complete. */
export type ReadElement = (tag: StartTag, context: HtmlContext) => void
