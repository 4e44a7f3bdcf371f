import { visible } from '../../model/visible.ts'
import { jsonFields } from '../formats/json-fields.ts'

/** Words of formats, of which nobody can be known. */
const ofFormats =
  'GET HEAD POST PUT PATCH DELETE OPTIONS CONNECT TRACE PROPFIND HTTP HTTPS Fields Version Software Date Remark UTC Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec cs sc uri stem query ip port status method user agent referer referrer time taken bytes host cookie edge location at fwd dyno connect service protocol heroku router haproxy level info error warn log log_type msg null true false'
const ownWords = new Set(
  [ofFormats, ...jsonFields.flatMap((fields) => Object.values(fields).flat())]
    .flatMap((text) => text.split(/[^A-Za-z]+/))
    .map((word) => word.toLowerCase()),
)
const longestShown = 4

/**
 * How a line of a log is made, for people: letters are "x" and digits "0", and only words that belong to a format
 * stand as they are; bytes that are no text are "�". What a line that cannot be read tells of whom is not known, and CI logs are read
 * by many.
 */
export function lineShape(line: string): string {
  const shape = line
    .slice(0, 300)
    .replaceAll(/[A-Za-z\u0080-\u00FF]+/g, (word) =>
      ownWords.has(word.toLowerCase()) ? word : 'x'.repeat(Math.min(word.length, longestShown)),
    )
    .replaceAll(/[^\P{Cc}\s]+/gu, '�')
    .replaceAll(/\d+/g, (digits) => '0'.repeat(Math.min(digits.length, longestShown)))
  return visible(shape, 160)
}
