import { alb } from './alb.ts'
import { commonLogs } from './common-log.ts'
import type { LogFormat } from './format.ts'
import { haproxy } from './haproxy.ts'
import { jsonLogs } from './json-lines.ts'
import { heroku } from './logfmt.ts'
import { w3cLogs } from './w3c.ts'

/** Every format of lines. Of those that read a log equally well, the first is taken. */
export const formats: readonly LogFormat[] = [
  ...commonLogs,
  haproxy,
  alb,
  ...w3cLogs,
  heroku,
  ...jsonLogs,
]
