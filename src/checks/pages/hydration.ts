const signs = [
  /\bhydrat(?:ion|ing|ed?)\b[^]{0,200}\b(?:mismatch|fail|error|did(?:n.t| not) match|differ)/i,
  /\bhydration_mismatch\b/,
  /\bHydration completed but contains mismatches\b/,
  /\bHydration (?:node|text|children|attribute|class|style) (?:content )?mismatch/,
  /\bMinified React error #(?:418|419|421|422|423|425)\b/,
  /\bText content d(?:id|oes) not match server-rendered HTML/,
  /\bNG0?50[0-7]\b/,
]

/** Whether a framework that draws on the server says that the browser's drawing differs: React, Vue, Svelte, Angular. */
export function isHydration(text: string): boolean {
  return signs.some((sign) => sign.test(text))
}
