import type { Component, HealthDocument } from './health-document.ts'

const lineLimit = 200
const textLimit = 200

/**
 * Reads what Kubernetes' `/healthz`, `/livez` and `/readyz` answer to `?verbose`, and what many servers in Go
 * do alike: `[+]etcd ok` and `[-]ping failed: reason withheld`. Null when a text is anything else.
 */
export function readKubernetes(text: string): HealthDocument | null {
  if (!/^\[[+-]\]/.test(text)) return null
  const lines = text.split(/\r?\n/, lineLimit + 1)
  const components: Component[] = []
  for (const line of lines.slice(0, lineLimit)) {
    const [, mark, name = '', rest = ''] = /^\[([+-])\](\S+)\s*(.*)$/.exec(line) ?? []
    if (mark === undefined) continue
    const fails = mark === '-'
    components.push({
      name: name.slice(0, textLimit),
      status: fails ? 'failed' : 'ok',
      state: fails ? 'fail' : 'ok',
      ...(fails && rest !== '' ? { said: rest.slice(0, textLimit) } : {}),
    })
  }
  const fails = components.some(({ state }) => state === 'fail')
  return {
    form: 'Kubernetes',
    status: fails ? 'failed' : 'passed',
    state: fails ? 'fail' : 'ok',
    components,
    ...(lines.length > lineLimit ? { cut: true } : {}),
  }
}
