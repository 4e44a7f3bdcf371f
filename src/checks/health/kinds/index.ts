// The list: one line per kind of assertion.
export { dns } from './dns/index.ts'
export { exec } from './exec/index.ts'
export { heartbeat } from './heartbeat/index.ts'
export { http } from './http/index.ts'
export { parity } from './parity/index.ts'
export { prometheus } from './prometheus/index.ts'
export { tcp } from './tcp/index.ts'
export { tls } from './tls/index.ts'
