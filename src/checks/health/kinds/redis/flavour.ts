import type { Flavour } from '../../databases/flavour.ts'

export const flavour: Flavour = {
  title: 'Redis',
  schemes: { redis: 'plain', rediss: 'tls' },
  usualPort: 6379,
  usualVariable: 'REDIS_URL',
  example: 'redis://user:password@host:6379',
  encrypting: 'Write rediss:// instead of redis:// at the start of the address',
}
