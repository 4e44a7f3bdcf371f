import { UserError } from '../../../model/errors.ts'
import type { Flavour } from './flavour.ts'

/** Where a database is and who asks it. Holds a password: never show it, but for `host` and `port`. */
export interface Address {
  host: string
  port: number
  user: string
  password: string
  database: string
  parameters: URLSearchParams
  tls: boolean
}

/**
 * Reads an address of a kind of database; `from` says where it stands. Throws the UserError
 * `health-database-address`, which shows nothing of it.
 */
export function readAddress(text: string, from: string, flavour: Flavour): Address {
  const { schemes, usualPort } = flavour
  const [, scheme = '', rest = ''] = /^([a-z][a-z0-9+.-]*):\/\/(.*)$/is.exec(text) ?? []
  const transport = Object.hasOwn(schemes, scheme.toLowerCase())
    ? schemes[scheme.toLowerCase()]
    : undefined
  if (transport === undefined) {
    const known = Object.keys(schemes).map((one) => `${one}://`)
    throw mistake(from, flavour, `It begins with none of ${known.join(', ')}`)
  }
  // What should have been encoded would become a part of the host, which is shown.
  const authority = rest.split(/[/?#]/, 1)[0] ?? ''
  const surplus = authority.split('@').length > 2 || rest.slice(authority.length).includes('@')
  if (surplus) throw mistake(from, flavour, 'An @ in it is not written as %40, or a / ? # before @')
  const read = decoded(text)
  if (typeof read === 'string') throw mistake(from, flavour, read)
  const { port, ...found } = read
  return { ...found, port: port ?? usualPort, tls: transport === 'tls' }
}

function decoded(text: string): (Omit<Address, 'tls' | 'port'> & { port?: number }) | string {
  if (!URL.canParse(text))
    return 'It is no address with a host: %, :, / and @ in a password need %XX'
  const url = new URL(text)
  try {
    const [user, password, database] = [url.username, url.password, url.pathname.slice(1)].map(
      decodeURIComponent,
    )
    const parts = { user: user ?? '', password: password ?? '', database: database ?? '' }
    const host = decodeURIComponent(url.hostname).replace(/^\[(.*)\]$/, '$1')
    if (Object.values(parts).some((part) => part.includes('\0'))) return 'It holds a NUL character'
    const port = url.port === '' ? {} : { port: Number(url.port) }
    return { ...parts, ...port, host: host || '127.0.0.1', parameters: url.searchParams }
  } catch {
    return 'A % in it starts no valid escape'
  }
}

function mistake(from: string, { title, example }: Flavour, why: string): UserError {
  return new UserError({
    code: 'health-database-address',
    what: `${from} does not hold the address of ${title}`,
    why,
    fix: `Write it as ${example}, with other characters than letters and digits in the password as %XX`,
  })
}
