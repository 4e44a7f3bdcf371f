import type { Notice } from './notice.ts'

/** A text object holds at most 3000 characters: docs.slack.dev/reference/block-kit/composition-objects/text-object */
const textLimit = 3000
/** A header at most 150: docs.slack.dev/reference/block-kit/blocks/header-block */
const headerLimit = 150

const titles: Record<Notice['kind'], string> = {
  died: 'died',
  hung: 'does not answer',
  'gave-up': 'is not restarted any more',
  recovered: 'serves again',
  saturated: 'is saturated',
  'partial-hang': 'answers only in part',
}

/**
 * A notice as a message for Slack's incoming webhooks. Services that take the same format but know no
 * blocks (Mattermost, Discord) show `text`.
 */
export function slackMessage(notice: Notice) {
  const title = plain(`Preview: ${notice.process} ${titles[notice.kind]}`)
  const summary = [
    `${escaped(notice.process)} ${escaped(notice.why)}`,
    facts(notice).join(' · '),
    links(notice).join(' · '),
  ]
    .filter((line) => line !== '')
    .join('\n')
  const log = logText(notice.lastLog)
  return {
    text: clipped(`${escaped(title)}\n${summary}`, textLimit),
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: clipped(title, headerLimit) } },
      section(clipped(summary, textLimit)),
      ...(log === '' ? [] : [section(`\`\`\`\n${log}\n\`\`\``)]),
    ],
  }
}

/** Verbatim, so that Slack makes no link or mention of what only looks like one. */
const section = (text: string) => ({
  type: 'section',
  text: { type: 'mrkdwn', text, verbatim: true },
})

function facts(notice: Notice): string[] {
  return [
    ...(notice.downMs === undefined ? [] : [`down for ${(notice.downMs / 1000).toFixed(1)} s`]),
    ...(notice.restarts === 0 ? [] : [`restarts: ${notice.restarts}`]),
    notice.at.toISOString(),
  ]
}

function links(notice: Notice): string[] {
  return [
    ...(notice.preview === undefined ? [] : [`preview: ${escaped(notice.preview)}`]),
    ...(notice.run === undefined ? [] : [`run: ${escaped(notice.run)}`]),
  ]
}

/** The newest lines that fit, oldest first. Three backticks would end the block that they stand in. */
function logText(lines: readonly string[]): string {
  const kept: string[] = []
  let length = 20
  const telling = lines.filter((line) => line.trim() !== '')
  for (const each of telling.toReversed()) {
    const line = escaped(each.replaceAll('```', "'''"))
    length += line.length + 1
    if (length > textLimit) break
    kept.unshift(line)
  }
  return kept.join('\n')
}

/**
 * The three characters that Slack reads as control characters, as entities
 * (docs.slack.dev/messaging/formatting-message-text), and @channel and the like without effect.
 */
function escaped(text: string): string {
  return plain(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Mattermost and Discord read "@all" in any text as a call to all. A zero-width space ends that. */
const plain = (text: string) => text.replaceAll('@', '@\u200B')

/** Cut so that neither an entity nor a character is cut in half. */
function clipped(text: string, limit: number): string {
  if (text.length <= limit) return text
  return `${text
    .slice(0, limit - 1)
    .replace(/&\w*$/, '')
    .toWellFormed()}…`
}
