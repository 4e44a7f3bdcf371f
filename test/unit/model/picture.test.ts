import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { pictureKind, pictureName } from '../../../src/model/picture.ts'
import { aJpeg, aPng } from '../../fixtures/report/pictures.ts'

it('knows a picture and its size by its bytes', () => {
  expect(pictureKind(aPng(3, 2))).toEqual({ type: 'image/png', width: 3, height: 2 })
  expect(pictureKind(aJpeg(640, 400))).toEqual({ type: 'image/jpeg', width: 640, height: 400 })
  expect(pictureKind(aJpeg(1, 1, 3000))).toMatchObject({ width: 1 })
})

it.each([
  ['nothing', Buffer.alloc(0)],
  ['markup', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
  ['a GIF', Buffer.from('GIF89a\u0001\u0000\u0001\u0000\u0000\u0000\u0000')],
  ['the begin of a JPEG alone', Buffer.from('ffd8ffe0', 'hex')],
  ['a JPEG that has no frame', Buffer.from(`ffd8ffda${'00'.repeat(40)}`, 'hex')],
  ['a JPEG whose segment has no length', Buffer.from(`ffd8ffe00000${'00'.repeat(40)}`, 'hex')],
  ['a JPEG that unpacks to 4 gigapixels', aJpeg(65_535, 65_535)],
  ['a picture without a height', aJpeg(100, 0)],
  ['a PNG without a header', aPng(3, 2).subarray(0, 20)],
])('takes %s for no picture', (_, bytes) => {
  expect(pictureKind(bytes)).toBeUndefined()
})

it('reads whatever bytes there are without a fault', () => {
  const begin = fc.constantFrom('ffd8ffe0', 'ffd8ffc0', '89504e470d0a1a0a', '')
  fc.assert(
    fc.property(begin, fc.uint8Array({ maxLength: 60 }), (first, rest) => {
      const kind = pictureKind(Buffer.concat([Buffer.from(first, 'hex'), rest]))
      if (kind) expect(Math.max(kind.width, kind.height)).toBeLessThanOrEqual(4096)
    }),
    { numRuns: 5000 },
  )
})

it('is named by a hash in one folder', () => {
  expect('pictures/0123456789abcdef.jpg').toMatch(pictureName)
  for (const name of ['../pictures/0123456789abcdef.jpg', 'pictures/x.jpg', 'pictures/../a.jpg'])
    expect(name).not.toMatch(pictureName)
})
