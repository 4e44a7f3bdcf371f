import { isIP } from 'node:net'
import type { RecordType } from './asked.ts'

/**
 * A record's value in the one form that is compared: names in lower case without the dot at the end, addresses as
 * short as they can be written. Undefined when it cannot be a value of the type.
 */
export function normalValue(type: RecordType, value: string): string | undefined {
  switch (type) {
    case 'A':
      return isIP(value) === 4 ? value : undefined
    case 'AAAA':
      return isIP(value) === 6 ? new URL(`http://[${value}]`).hostname.slice(1, -1) : undefined
    case 'CNAME':
    case 'NS':
      return normalName(value)
    case 'MX': {
      const [, priority, host = ''] = /^(?:(\d{1,5}) +)?(\S+)$/.exec(value) ?? []
      const name = host === '.' ? '.' : normalName(host)
      return name === undefined || priority === undefined ? name : `${priority} ${name}`
    }
    case 'CAA':
      return /^\S(?:.*\S)?$/.test(value) ? value.toLowerCase() : undefined
    case 'TXT':
      return value
  }
}

/** Whether a record is the value, or an MX or CAA record of which the value leaves out the first word. */
export function isSameRecord(record: string, value: string, type: RecordType): boolean {
  if (record === value) return true
  return (type === 'MX' || type === 'CAA') && record.slice(record.indexOf(' ') + 1) === value
}

function normalName(name: string): string | undefined {
  const plain = name.replace(/\.$/, '').toLowerCase()
  return /^(?=.{1,253}$)[a-z0-9_*](?:[a-z0-9_.-]*[a-z0-9])?$/.test(plain) ? plain : undefined
}
