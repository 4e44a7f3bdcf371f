/** A flag of the command line that is about the run, not about what rehearse.yml holds. */
export interface Flag {
  type: 'string' | 'boolean'
  description: string
  /** Written in the help after the name: `--dir RUNDIR`. */
  value?: string
  multiple?: true
  short?: string
  /** Whether the actions take it as an input too. */
  input?: true
}

export const flags: Readonly<Record<string, Flag>> = {
  config: {
    type: 'string',
    value: 'FILE',
    description: 'The config file, if it is not rehearse.yml.',
    input: true,
  },
  dir: {
    type: 'string',
    value: 'RUNDIR',
    description: 'The folder for results, logs and the report.',
    input: true,
  },
  ref: {
    type: 'string',
    value: 'REF',
    description:
      'Brings up another commit beside the head: a branch, a tag, a commit, or `base` for that of the pull request.',
    input: true,
  },
  'policy-ref': {
    type: 'string',
    value: 'REF',
    description:
      'Whose rehearse.yml judges: `base`, that of the pull request and what is meant without it; `head`, the one that is tested; or a branch, a tag, a commit.',
    input: true,
  },
  set: {
    type: 'string',
    value: 'KEY=VALUE',
    multiple: true,
    description: 'Sets any value of rehearse.yml: `--set load.timeout=5s`.',
  },
  results: {
    type: 'string',
    value: 'DIRS',
    description:
      'Run folders that `report` merges, one a line; on the command line they are named.',
    input: true,
  },
  moment: {
    type: 'string',
    value: 'WHEN',
    description: 'When in the rehearsal a single check runs: before, main or after.',
    input: true,
  },
  'record-only': {
    type: 'boolean',
    description: 'Records the result of a single check and leaves the gate to `rehearse report`.',
    input: true,
  },
  follow: {
    type: 'boolean',
    description: 'Goes on with what is written until interrupted, for `preview logs`.',
  },
  lines: {
    type: 'string',
    value: 'N',
    description: 'How many of the last lines `preview logs` shows; 100 without it.',
  },
  out: {
    type: 'string',
    value: 'FILE',
    description:
      'Where `learn`, `export` and `baseline` write; by default rehearse.traffic.json, rehearse.k6.js, rehearse.artillery.yml or rehearse.baseline.json.',
  },
  format: {
    type: 'string',
    value: 'NAME',
    description: 'The format of the logs for `learn`, if their first lines do not tell it.',
  },
  'keep-query': {
    type: 'string',
    value: 'KEYS',
    multiple: true,
    description: 'Keys whose values `learn` keeps in paths: `--keep-query page,lang`.',
  },
  method: {
    type: 'string',
    value: "'POST /PATH'",
    multiple: true,
    description: 'A request that `learn` learns although it may change something.',
  },
  workers: {
    type: 'string',
    value: 'N',
    description: 'How many machines run the script that `export artillery` writes, each its part.',
  },
  json: { type: 'boolean', description: 'Prints the result as JSON, and nothing else, on stdout.' },
  quiet: { type: 'boolean', description: 'Prints no progress.' },
  'no-color': { type: 'boolean', description: 'Prints no colours.' },
  help: { type: 'boolean', short: 'h', description: 'Prints this.' },
  version: { type: 'boolean', description: 'Prints the version.' },
}
