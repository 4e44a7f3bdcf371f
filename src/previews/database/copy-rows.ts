import { StringDecoder } from 'node:string_decoder'

const signs: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
}

/**
 * Reads the text format of COPY: calls `onRow` with the values of each row, null for NULL. Feed it the chunks
 * as they come.
 */
export function copyRows(onRow: (values: (string | null)[]) => void): (chunk: Buffer) => void {
  const decoder = new StringDecoder('utf8')
  let rest = ''
  return (chunk) => {
    const lines = (rest + decoder.write(chunk)).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) onRow(line.split('\t').map(value))
  }
}

function value(field: string): string | null {
  if (field === '\\N') return null
  if (!field.includes('\\')) return field
  return field.replaceAll(/\\(.)/g, (_, sign: string) => signs[sign] ?? sign)
}
