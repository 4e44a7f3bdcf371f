import type { Why } from '../../databases/trouble.ts'

/** By number, as the error reference of MySQL and MariaDB have it. */
const byNumber: Readonly<Record<number, Why>> = {
  1040: 'full',
  1044: 'not-allowed',
  1045: 'wrong-password',
  1049: 'no-such-database',
  1053: 'starting',
  1129: 'not-allowed',
  1130: 'not-allowed',
  1203: 'full',
  1226: 'full',
  1698: 'wrong-password',
  3032: 'starting',
  3159: 'wants-tls',
}

/** What a refused connection means. */
export function whyRefused(errno: number, said: string): Why {
  if (/insecure transport/i.test(said)) return 'wants-tls'
  return byNumber[errno] ?? 'refused'
}
