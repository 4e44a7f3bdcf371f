import { stringify } from 'yaml'
import type { ExportedFiles } from '../exported-files.ts'
import type { ExportedLoad } from '../exported-load.ts'
import { unexpressedLines } from '../unexpressed.ts'
import { artilleryEnsure } from './artillery-ensure.ts'
import { type ArrivalPhase, artilleryPhases } from './artillery-phases.ts'
import { artilleryProcessor } from './artillery-processor.ts'

/**
 * Writes a load for Artillery: a script of that name, and beside it the functions that it calls. Each of `workers`
 * machines runs all of it, so each gets its part of the visitors.
 */
export function artilleryScript(load: ExportedLoad, name: string, workers = 1): ExportedFiles {
  const phases = artilleryPhases(load.bands, workers)
  const { conditions, routes, ...found } = artilleryEnsure(load.thresholds, load.stages)
  const unexpressed = [...load.leftOut, ...found.unexpressed]
  const processor = `${name.replace(/\.ya?ml$/, '')}.cjs`
  const script = {
    config: {
      target: load.target ?? '{{ $env.TARGET }}',
      processor: `./${processor}`,
      phases: phases.map(phaseOf),
      http: { timeout: load.timeoutMs / 1000 },
      plugins: { ensure: {} },
      ensure: { conditions },
    },
    scenarios: [
      {
        name: 'visitor',
        onError: ['lost'],
        flow: [
          { function: 'arrive' },
          {
            loop: [
              // A number alone would be seconds if it is whole, and milliseconds if it is not.
              { think: '{{ waitMs }}ms' },
              {
                get: {
                  url: '/',
                  ifTrue: 'asks',
                  followRedirect: false,
                  beforeRequest: 'ask',
                  afterResponse: 'answered',
                },
              },
              { function: 'onward' },
            ],
            whileTrue: 'more',
          },
        ],
      },
    ],
  }
  const head = [
    '# Written by `rehearse export artillery`. Run it as:',
    `# ARTILLERY_DISABLE_TELEMETRY=true TARGET=https://… artillery run ${name}`,
    ...(workers > 1
      ? [`# One of ${workers} parts: artillery run-fargate --count ${workers} ${name}`]
      : []),
    ...unexpressedLines(unexpressed, '#'),
  ]
  return {
    files: {
      [name]: `${head.join('\n')}\n${stringify(script, { lineWidth: 0 })}`,
      [processor]: artilleryProcessor(load, phases, routes),
    },
    unexpressed,
  }
}

function phaseOf({ durationMs, arrivals }: ArrivalPhase): Record<string, unknown> {
  return arrivals === 0
    ? { pause: `${durationMs}ms` }
    : { duration: `${durationMs}ms`, arrivalCount: arrivals }
}
