import { expect, it } from 'vitest'
import { linked } from '../../../src/report/html/linked.ts'

it('links files that a check keeps beside the report', () => {
  expect(linked('report: audit/0123456789abcdef.html')?.markup).toBe(
    'report: <a href="audit/0123456789abcdef.html">audit/0123456789abcdef.html</a>',
  )
  expect(linked('pictures/0123456789abcdef.jpg')?.markup).toContain('href="pictures/')
})

it.each([
  'report: audit/../../secret.html',
  'report: https://evil.example/audit/0123456789abcdef.html',
  'audit/0123456789abcdef.html"><script>',
  'javascript:audit/0123456789abcdef.html',
  'report: audit/0123456789abcdef.html\nmore',
  'audit/0123456789abcdef.exe',
])('links nothing else: %s', (text) => {
  expect(linked(text)).toBeUndefined()
})
