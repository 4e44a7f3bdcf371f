import { describe, expect, it } from 'vitest'
import { isUniform } from '../../../src/checks/pages/visit/pixels.ts'

/** 8 by 6 pixels of white, of which one differs: at the scale of a tenth, a page of 80 by 60. */
function picture(dot?: { x: number; y: number }) {
  const data = new Uint8Array(8 * 6 * 3).fill(255)
  if (dot) data[(dot.y * 8 + dot.x) * 3 + 1] = 0
  return { data, channels: 3, width: 8, height: 6 }
}

describe('a picture of one colour', () => {
  it('has no pixel that differs, in any channel', () => {
    expect(isUniform(picture())).toBe(true)
    expect(isUniform(picture({ x: 7, y: 5 }))).toBe(false)
    expect(isUniform(picture({ x: 0, y: 0 }))).toBe(false)
  })

  it('may be a part of another', () => {
    const area = { x: 20, y: 20, width: 40, height: 20 }
    expect(isUniform(picture({ x: 0, y: 0 }), area)).toBe(true)
    expect(isUniform(picture({ x: 3, y: 3 }), area)).toBe(false)
    expect(isUniform(picture({ x: 3, y: 4 }), area)).toBe(true)
  })

  it('tells nothing of what is out of view', () => {
    expect(isUniform(picture(), { x: 0, y: 900, width: 80, height: 60 })).toBe(true)
  })
})
