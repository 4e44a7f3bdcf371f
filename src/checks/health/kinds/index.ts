// The list: one line per kind of assertion.
export { dns } from './dns/index.ts'
export { http } from './http/index.ts'
export { mariadb, mysql } from './mysql/index.ts'
export { postgres } from './postgres/index.ts'
export { redis } from './redis/index.ts'
export { tcp } from './tcp/index.ts'
export { tls } from './tls/index.ts'
