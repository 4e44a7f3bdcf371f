import { describe, expect, it } from 'vitest'
import { renderComment } from '../../../src/report/comment.ts'
import { renderConsole } from '../../../src/report/console.ts'
import { renderFull } from '../../../src/report/full.ts'
import { reports } from '../../recordings/reports.ts'

const runUrl = 'https://github.com/octo/shop/actions/runs/551'

describe.each(Object.entries(reports))('a report that ends in %s', (name, report) => {
  it('as a comment', async () => {
    await expect(renderComment(report, runUrl)).toMatchFileSnapshot(
      `../../recordings/${name}.comment.md`,
    )
  })

  it('as a whole', async () => {
    await expect(renderFull(report, runUrl)).toMatchFileSnapshot(`../../recordings/${name}.full.md`)
  })

  it('on a terminal', async () => {
    await expect(renderConsole(report, false)).toMatchFileSnapshot(
      `../../recordings/${name}.console.txt`,
    )
  })

  it('says the verdict and the worst of it in the first 300 characters of a comment', () => {
    const start = renderComment(report, runUrl).slice(0, 300)
    expect(start).toMatch(/^## \S+ Rehearse: (ready|not ready for the public|could not find out)/)
    expect(start).toMatch(/gate is (open|\*\*closed\*\*)/)
  })
})

it('prints colours only when asked, and never an escape sequence of the site', () => {
  expect(renderConsole(reports.fail, false)).not.toContain('\u001b')
  expect(renderConsole(reports.fail, true)).toContain('\u001b[31m')
  expect(renderConsole(reports.fail, true)).not.toContain('\u202e')
})
