import type { Why } from '../../databases/trouble.ts'

/** What a refused connection means, by the SQLSTATE and the message of PostgreSQL (its appendix A) or of a pooler. */
export function whyRefused(state: string, said: string): Why {
  switch (state) {
    case '28P01':
      return 'wrong-password'
    case '28000':
      // pg_hba.conf lets the user in, or not, by how the connection is made; this one was not encrypted.
      return /no encryption|SSL off/i.test(said) ? 'wants-tls' : 'not-allowed'
    case '42501':
      return 'not-allowed'
    case '3D000':
      return 'no-such-database'
    case '53300':
      return 'full'
    case '57P01':
    case '57P02':
    case '57P03':
      return 'starting'
    default:
      return /SSL|TLS/.test(said) && /requir/i.test(said) ? 'wants-tls' : 'refused'
  }
}
