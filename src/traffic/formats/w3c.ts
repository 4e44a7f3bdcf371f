import type { LogFormat } from './format.ts'
import type { ReadLine } from '../reading/hit.ts'
import { clientAddress } from './client-address.ts'
import { readRequest } from './read-request.ts'
import { readTime } from './read-time.ts'

/** W3C extended log: a line `#Fields:` names the columns, and may come again with others. */
export const w3cLogs: readonly LogFormat[] = [
  {
    name: 'cloudfront',
    title: 'AWS CloudFront',
    open: () => reader((names) => names.has('x-edge-location')),
  },
  {
    name: 'iis',
    title: 'IIS and other W3C logs',
    open: () => reader((names) => !names.has('x-edge-location')),
  },
]

function reader(isOurs: (names: ReadonlyMap<string, number>) => boolean): ReadLine {
  let names: ReadonlyMap<string, number> | undefined
  return (line, take) => {
    if (line.startsWith('#')) {
      if (line.startsWith('#Fields:')) names = columns(line.slice('#Fields:'.length))
      return undefined
    }
    if (!names) return 'no line #Fields before it'
    if (!isOurs(names)) return 'its #Fields are of another log'
    // CloudFront separates by tabs, others by spaces.
    const cells = line.split(line.includes('\t') ? '\t' : ' ')
    if (cells.length < names.size)
      return `${cells.length} columns where #Fields names ${names.size}`
    const cell = (name: string): string | undefined => {
      const place = names?.get(name)
      const text = place === undefined ? undefined : cells[place]
      return text === '-' ? undefined : text
    }
    const timeMs = readTime(`${cell('date') ?? ''} ${cell('time') ?? ''}`)
    if (Number.isNaN(timeMs)) return 'no date and time'
    const query = cell('cs-uri-query')
    const target = `${cell('cs-uri-stem') ?? ''}${query === undefined ? '' : `?${query}`}`
    take({
      timeMs,
      ...readRequest(cell('cs-method') ?? '', target),
      status: Number(cell('sc-status')) || 0,
      address: clientAddress(cell('c-ip') ?? '', cell('x-forwarded-for')),
      agent: names.has('cs(user-agent)') ? (cell('cs(user-agent)') ?? '') : undefined,
      host: cell('x-host-header') ?? cell('cs-host') ?? cell('cs(host)'),
    })
    return undefined
  }
}

function columns(text: string): ReadonlyMap<string, number> {
  const names = text
    .trim()
    .toLowerCase()
    .split(/[ \t]+/)
    .slice(0, 200)
  return new Map(names.map((name, place) => [name, place]))
}
