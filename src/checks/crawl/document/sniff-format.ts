/** Tags that make an unlabelled body HTML: https://mimesniff.spec.whatwg.org/#identifying-a-resource-with-an-unknown-mime-type */
const htmlStart =
  /^[\t\n\f\r ]*<(?:!doctype html|html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p)[ >]/i

/** What a body without a usable Content-Type is, as browsers find out. Only what they would render counts. */
export function sniffFormat(head: Uint8Array): 'html' | 'xml' | 'other' {
  const text = new TextDecoder('windows-1252').decode(head.subarray(0, 1024)).replace(/^ï»¿/, '')
  if (htmlStart.test(text) || /^[\t\n\f\r ]*<!--/.test(text)) return 'html'
  return /^[\t\n\f\r ]*<\?xml/.test(text) ? 'xml' : 'other'
}
