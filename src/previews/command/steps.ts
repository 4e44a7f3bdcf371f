import type { Step } from '../step.ts'
import type { CommandOptions } from './options.ts'

/** The steps before the start, in order. `release` is the Procfile's, and the last. */
export function stepsOf(options: CommandOptions, release?: string): Step[] {
  const { install, build, setup } = options
  const once = (name: 'install' | 'build', run: string | undefined): Step[] =>
    run === undefined
      ? []
      : [
          {
            name: `${name} command`,
            run,
            timeoutMs: options[`${name}-timeout`],
            limit: `${name}-timeout`,
            log: `${name}.log`,
          },
        ]
  return [
    ...once('install', install),
    ...once('build', build),
    ...setup.map((run, index) => ({
      name: setup.length === 1 ? 'setup command' : `setup command ${index + 1}`,
      run,
      timeoutMs: options['setup-timeout'],
      limit: 'setup-timeout',
      log: `setup-${index + 1}.log`,
    })),
    ...(release === undefined
      ? []
      : [
          {
            name: 'release command',
            run: release,
            timeoutMs: options['setup-timeout'],
            limit: 'setup-timeout',
            log: 'release.log',
          },
        ]),
  ]
}
