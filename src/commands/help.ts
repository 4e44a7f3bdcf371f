import { checks } from '../checks/in-order.ts'
import { configInputs } from '../config/inputs.ts'
import { flags } from '../flags.ts'

/** The text of `rehearse --help`. */
export function help(): string {
  const rows: [string, string][] = [
    ['rehearse [run]', 'the whole rehearsal of rehearse.yml'],
    ['rehearse preview up|status|down', 'the preview environment alone'],
    ['rehearse preview up --ref base', 'the base of the pull request beside it'],
    ['rehearse preview logs|restart', 'what it wrote; start it again where it runs'],
    ...checks.map(({ id, title }): [string, string] => [
      `rehearse ${id} [--url URL]`,
      `the check "${title}" alone`,
    ]),
    ['rehearse report [DIR…]', 'what the run folders hold, as one report'],
    ['rehearse judge RESULT…', 'judges stored results again by the options of today'],
    ['rehearse baseline [REPORT]', 'what is known by now, as a file to commit'],
    ['rehearse explain [RULE]', 'what a finding means, and how to mend it'],
    ['rehearse learn LOG…', 'from access logs to rehearse.traffic.json: how visitors behave'],
    ['rehearse export k6|artillery', 'the load as a script for many machines'],
  ]
  const own = Object.entries(flags).map(([name, { value, description }]): [string, string] => [
    `--${name}${value ? ` ${value}` : ''}`,
    description,
  ])
  const config = configInputs().map(({ name, paths }): [string, string] => [
    `--${name} VALUE`,
    `${paths.map((path) => path.join('.')).join(' and ')} of rehearse.yml`,
  ])
  return [
    'A dress rehearsal for your site before it meets the public.',
    '',
    table(rows),
    '',
    'Flags',
    table(own),
    '',
    'Flags that stand above rehearse.yml',
    table(config),
    '',
    'Exit codes: 0 the gate is open, 1 it is closed, 2 a mistake in the call or the config, 3 a bug of ours.',
    '',
  ].join('\n')
}

function table(rows: readonly [string, string][]): string {
  const width = Math.max(...rows.map(([name]) => name.length))
  return rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`).join('\n')
}
