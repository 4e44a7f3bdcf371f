import { describe, expect, it } from 'vitest'
import type { Notice } from '../../../src/supervisor/notice.ts'
import { slackMessage } from '../../../src/supervisor/slack-message.ts'

const notice: Notice = {
  kind: 'died',
  process: 'web',
  why: 'was ended by SIGKILL',
  preview: 'http://127.0.0.1:4000/?a=1&b=2',
  restarts: 2,
  downMs: 1234,
  lastLog: ['listening', 'out of memory'],
  at: new Date('2026-01-02T03:04:05Z'),
}

describe('a message for Slack', () => {
  it('says what happened without its blocks too', () => {
    const { text, blocks } = slackMessage(notice)
    expect(text).toBe(
      'Preview: web died\nweb was ended by SIGKILL\ndown for 1.2 s · restarts: 2 · 2026-01-02T03:04:05.000Z\npreview: http://127.0.0.1:4000/?a=1&amp;b=2',
    )
    expect(blocks.map((block) => block.type)).toEqual(['header', 'section', 'section'])
    expect(blocks[2]?.text.text).toBe('```\nlistening\nout of memory\n```')
  })

  it('lets no line call people, link or leave its block', () => {
    const hostile = '<!channel> @here @everyone <https://evil.example|ok> ``` & </pre>'
    const message = slackMessage({
      ...notice,
      process: hostile,
      why: hostile,
      preview: hostile,
      run: hostile,
      lastLog: [hostile],
    })
    const marked = message.blocks.filter((block) => block.text.type === 'mrkdwn')
    for (const text of [message.text, ...marked.map((block) => block.text.text)]) {
      expect(text).not.toMatch(/[<>]/)
      expect(text).not.toMatch(/@(?:here|channel|everyone)/)
      expect(text).not.toMatch(/&(?!(?:amp|lt|gt);)/)
    }
    expect(message.blocks[2]?.text.text.match(/```/g)).toHaveLength(2)
    expect(message.blocks[0]?.text.text).not.toMatch(/@(?:here|channel|everyone)/)
  })

  it('stays below the limits of Slack and keeps the newest lines', () => {
    const long = '&'.repeat(1000)
    const message = slackMessage({
      ...notice,
      process: '🎭'.repeat(100),
      why: long,
      run: `https://ci.example/${long}`,
      lastLog: Array.from({ length: 10 }, (_, index) => `${index} ${'<'.repeat(398)}`),
    })
    const [header, summary, log] = message.blocks.map((block) => block.text.text)
    expect(header?.length).toBeLessThanOrEqual(150)
    expect(header?.isWellFormed()).toBe(true)
    expect(summary?.length).toBeLessThanOrEqual(3000)
    expect(summary).not.toMatch(/&(?!(?:amp|lt|gt);)/)
    expect(log?.length).toBeLessThanOrEqual(3000)
    expect(log).toContain('\n9 ')
    expect(log).not.toContain('\n0 ')
    expect(message.text.length).toBeLessThanOrEqual(3000)
  })

  it('has no empty block when there is no log', () => {
    expect(slackMessage({ ...notice, lastLog: [] }).blocks).toHaveLength(2)
    expect(slackMessage({ ...notice, lastLog: ['', ' '] }).blocks).toHaveLength(2)
  })
})
