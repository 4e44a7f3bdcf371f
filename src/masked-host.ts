import { UserError } from './model/errors.ts'
import { hideValues } from './model/hide-values.ts'
import type { Host } from './model/host.ts'
import { mapTexts } from './model/map-texts.ts'
import type { Log } from './model/stage.ts'

/**
 * The host, and a function, that show none of the values given to its `mask`. Outputs and what it remembers
 * pass as they are: later steps work with them.
 */
export function maskedHost(host: Host): { host: Host; hide: (text: string) => string } {
  const values = new Set<string>()
  let hideAll = hideValues(values)
  const hide = (text: string): string => hideAll(text)
  return {
    hide,
    host: {
      ...host,
      log: maskedLog(host.log, hide),
      mask: (value) => {
        if (values.has(value)) return
        host.mask(value)
        hideAll = hideValues(values.add(value))
      },
      show: (text) => host.show(hide(text)),
      fail: (error) => host.fail(maskedError(error, hide)),
      publish: (report, rendered, options) =>
        host.publish(mapTexts(report, hide), mapTexts(rendered, hide), options),
    },
  }
}

function maskedLog(log: Log, hide: (text: string) => string): Log {
  return {
    line: (text) => log.line(hide(text)),
    warn: (text) => log.warn(hide(text)),
    quote: (lines) => log.quote(lines.map(hide)),
    progress: (text) => log.progress(hide(text)),
    group: (title, work) => log.group(hide(title), work),
  }
}

function maskedError(error: UserError, hide: (text: string) => string): UserError {
  const { code, what, why, fix, quote } = error
  const shown = { what: hide(what), why: hide(why), fix: hide(fix), quote: quote.map(hide) }
  return new UserError({ code, ...shown })
}
