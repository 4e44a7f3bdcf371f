/** Bounds on what is kept of one document. Lengths are in UTF-16 code units. */
export interface DocumentLimits {
  links: number
  invalid: number
  ids: number
  /** One attribute's value, one id, or one CDATA section. */
  attribute: number
  /** One style sheet, JSON document or robots.txt, and one script or style element that is looked into. */
  text: number
  /** Open elements. */
  depth: number
  /** `srcdoc` within `srcdoc`. */
  frames: number
  /** Visible text that is kept as a sample. */
  sample: number
}

export const documentLimits: DocumentLimits = {
  links: 100_000,
  invalid: 1000,
  ids: 200_000,
  attribute: 262_144,
  text: 4_194_304,
  depth: 512,
  frames: 3,
  sample: 16_384,
}
