/**
 * The text of one file in a ZIP, read in memory; undefined where there is none of that name at the top. Nothing is ever
 * unpacked to the disk. Throws for what is no ZIP, and for a file of more than `limit` bytes.
 */
export async function entryOfZip(
  zip: Uint8Array,
  name: string,
  limit: number,
): Promise<string | undefined> {
  const { unzipSync } = await import('fflate')
  const isWanted = (file: { name: string; originalSize: number }) => {
    if (file.name !== name) return false
    if (file.originalSize > limit) throw new Error(`${name} holds more than ${limit / 1024} KiB`)
    return true
  }
  // What unpacks to more than it says does not fit into the room that was made for it.
  const bytes = unzipSync(zip, { filter: isWanted })[name]
  return bytes && new TextDecoder('utf-8', { fatal: true }).decode(bytes)
}
