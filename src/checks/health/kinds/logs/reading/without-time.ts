/** A date and a time as loggers begin a line with, also in brackets. */
const time = /^\[?\d[\d/:.,TZ +-]{6,40}\]?\s+/

/** The line without the time that it begins with. */
export function withoutTime(text: string): string {
  return text.replace(time, '')
}
