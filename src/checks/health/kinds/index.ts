// The list: one line per kind of assertion.
export { disk } from './disk/index.ts'
export { dns } from './dns/index.ts'
export { http } from './http/index.ts'
export { logs } from './logs/index.ts'
export { processes } from './process/index.ts'
export { tcp } from './tcp/index.ts'
export { tls } from './tls/index.ts'
