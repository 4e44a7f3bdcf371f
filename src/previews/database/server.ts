import { UserError } from '../../model/errors.ts'

/** A PostgreSQL server and who connects to it. Holds a password: never show it. */
export interface Server {
  /** The name of the variable that it was read from. */
  variable: string
  /** Host or socket folder, for people. */
  host: string
  /** The database of the address, to connect to for work on the server itself. */
  maintenance: string
  /** What libpq reads: PGHOST, PGUSER, PGPASSWORD, PGSSLMODE and so on, without PGDATABASE. */
  env: Readonly<Record<string, string>>
  /** The address of another of its databases, with password. */
  urlOf(database: string): string
}

/** Parameters of an address that libpq also reads from the environment. */
const parameters: Readonly<Record<string, string>> = {
  host: 'PGHOST',
  port: 'PGPORT',
  user: 'PGUSER',
  password: 'PGPASSWORD',
  sslmode: 'PGSSLMODE',
  sslrootcert: 'PGSSLROOTCERT',
  sslcert: 'PGSSLCERT',
  sslkey: 'PGSSLKEY',
  channel_binding: 'PGCHANNELBINDING',
  connect_timeout: 'PGCONNECT_TIMEOUT',
  gssencmode: 'PGGSSENCMODE',
}

/**
 * The server whose address a variable holds. Throws the UserErrors `preview-database-variable` when it is not
 * set, and `preview-database-address` when it holds no address of a PostgreSQL server.
 */
export function readServer(
  variable: string,
  environment: Readonly<Record<string, string | undefined>>,
): Server {
  const text = environment[variable]?.trim()
  if (!text) {
    throw new UserError({
      code: 'preview-database-variable',
      what: `The variable ${variable} is not set here`,
      why: '"database.server" names it as the one with the address of the PostgreSQL server',
      fix: `Set ${variable} for the whole job, from a secret: postgresql://user:password@host:5432/postgres`,
    })
  }
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || !/^postgres(?:ql)?:$/.test(url.protocol)) {
    throw addressError(variable, 'It holds no address that starts with postgresql://')
  }
  const decoded = decode(url)
  if (decoded === undefined) throw addressError(variable, 'A % in it starts no valid escape')
  const { host, user, password, database } = decoded
  const env: Record<string, string> = {
    PGHOST: host || '127.0.0.1',
    PGCONNECT_TIMEOUT: '10',
    ...(url.port === '' ? {} : { PGPORT: url.port }),
    ...(user === '' ? {} : { PGUSER: user }),
    ...(password === '' ? {} : { PGPASSWORD: password }),
  }
  for (const [name, value] of url.searchParams) {
    const key = Object.hasOwn(parameters, name) ? parameters[name] : undefined
    if (key !== undefined) env[key] = value
  }
  if (Object.values(env).some((value) => value.includes('\0'))) {
    throw addressError(variable, 'It holds a NUL character')
  }
  return {
    variable,
    host: env['PGHOST'] ?? '',
    maintenance: database || 'postgres',
    env,
    urlOf: (name) => {
      const other = new URL(url)
      other.pathname = `/${encodeURIComponent(name)}`
      return other.href
    },
  }
}

function decode(url: URL): Record<'host' | 'user' | 'password' | 'database', string> | undefined {
  try {
    return {
      host: decodeURIComponent(url.hostname).replace(/^\[(.*)\]$/, '$1'),
      user: decodeURIComponent(url.username),
      password: decodeURIComponent(url.password),
      database: decodeURIComponent(url.pathname.slice(1)),
    }
  } catch {
    return undefined
  }
}

function addressError(variable: string, why: string): UserError {
  return new UserError({
    code: 'preview-database-address',
    what: `${variable} does not hold the address of a PostgreSQL server`,
    why,
    fix: 'Write it as postgresql://user:password@host:5432/postgres, with other characters than letters and digits in the password as %XX',
  })
}
