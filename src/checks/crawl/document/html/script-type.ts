export type ScriptType =
  | 'classic'
  | 'module'
  | 'import-map'
  | 'json-ld'
  | 'speculation-rules'
  | 'other'

const javascript =
  /^(text|application)\/(x-)?(java|ecma)script$|^text\/(javascript1\.[0-5]|jscript|livescript)$/

/**
 * What a browser does with a `script` element: runs it, as a module or not, reads it as data, or ignores it.
 * https://html.spec.whatwg.org/multipage/scripting.html#prepare-the-script-element
 */
export function scriptType(type: string | undefined, language: string | undefined): ScriptType {
  const name = type === undefined ? (language ? `text/${language}` : '') : type
  const essence = name.trim().toLowerCase()
  if (name === '' || javascript.test(essence)) return 'classic'
  if (essence === 'module') return 'module'
  if (essence === 'importmap') return 'import-map'
  if (essence === 'speculationrules') return 'speculation-rules'
  return essence.split(';', 1)[0]?.trim() === 'application/ld+json' ? 'json-ld' : 'other'
}
