import type { Flavour } from '../../databases/flavour.ts'

export const flavour: Flavour = {
  title: 'MySQL or MariaDB',
  // As drivers of several languages have it.
  schemes: { mysql: 'plain', mysql2: 'plain', mariadb: 'plain' },
  usualPort: 3306,
  usualVariable: 'DATABASE_URL',
  example: 'mysql://user:password@host:3306/database',
  encrypting: 'Write ?ssl-mode=REQUIRED, or better ssl-mode=VERIFY_IDENTITY, behind the address',
}
