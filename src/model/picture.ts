/** Where a picture lies in a run folder. The name is a hash, so that nothing foreign becomes a path. */
export const pictureName = /^pictures\/[0-9a-f]{16}\.jpg$/

/** What the first bytes of a picture say. */
export interface PictureKind {
  type: 'image/jpeg' | 'image/png'
  width: number
  height: number
}

/** A picture for a page that needs no other file. */
export interface ShownPicture extends PictureKind {
  /** The picture itself, as a `data:` URL. */
  url: string
}

/** A side in pixels. A small file may unpack to a picture that takes all memory there is. */
const longestSide = 4096

/**
 * What a file is, by its content: a JPEG or a PNG of at most 4096 pixels a side. Undefined for anything else, whatever
 * its name says, because the file may come from another job.
 */
export function pictureKind(bytes: Uint8Array): PictureKind | undefined {
  const kind = jpeg(bytes) ?? png(bytes)
  if (kind === undefined) return undefined
  const fits = [kind.width, kind.height].every((side) => side > 0 && side <= longestSide)
  return fits ? kind : undefined
}

function png(bytes: Uint8Array): PictureKind | undefined {
  const view = viewOf(bytes)
  // Signature and IHDR: PNG, third edition, 5.2 and 11.2.2.
  if (bytes.length < 33 || view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a)
    return undefined
  if (view.getUint32(12) !== 0x49484452) return undefined
  return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) }
}

/** Walks the segments up to the frame header, which has the size (ITU T.81, B.2.2). */
function jpeg(bytes: Uint8Array): PictureKind | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8 || bytes[2] !== 0xff) return undefined
  const view = viewOf(bytes)
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0
    if (isFrame(marker)) {
      return { type: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    }
    const length = view.getUint16(at + 2)
    // The scan begins before any frame header, or a segment has no end.
    if (marker === 0xda || length < 2) return undefined
    at += 2 + length
  }
  return undefined
}

/** SOF0 to SOF15, but for the three other markers among them. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
