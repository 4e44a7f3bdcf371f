/** What the log of a preview has where a part of it was too much to keep, or could not be written. */
const note = /^\[(\d{1,15}) bytes (?:were cut|could not be written) here\]$/

/** How many bytes are missing where the line stands; undefined for a line of the preview. */
export function cutBytes(line: string): number | undefined {
  const bytes = note.exec(line)?.[1]
  return bytes === undefined ? undefined : Number(bytes)
}
