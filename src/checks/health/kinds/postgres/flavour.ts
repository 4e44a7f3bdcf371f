import type { Flavour } from '../../databases/flavour.ts'

export const flavour: Flavour = {
  title: 'PostgreSQL',
  schemes: { postgres: 'plain', postgresql: 'plain' },
  usualPort: 5432,
  usualVariable: 'DATABASE_URL',
  example: 'postgresql://user:password@host:5432/database',
  encrypting: 'Write ?sslmode=require, or better sslmode=verify-full, behind the address',
}
