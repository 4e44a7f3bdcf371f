import { checks } from '../../src/checks/in-order.ts'
import { actionYaml, inputsYaml, outputsOf } from './action-yaml.ts'
import { doorInputs } from './inputs.ts'
import { inputTable, outputTable } from './tables.ts'

const descriptions: Record<string, string> = {
  preview: 'Brings a preview environment up, and takes it down at the end of the job.',
  report: 'Merges the results, decides the gate and tells the pull request.',
}

/** actions/<door>/action.yml and README.md: no code, only a way in. */
export function subActions(): [string, string][] {
  const doors = ['preview', ...checks.map(({ id }) => id), 'report']
  return doors.flatMap((door): [string, string][] => {
    const check = checks.find(({ id }) => id === door)
    const description = descriptions[door] ?? `The check "${check?.title}" of a rehearsal, alone.`
    const inputs = doorInputs(door)
    const outputs = outputsOf(door)
    const action = {
      name: `Rehearse: ${check?.title.toLowerCase() ?? door}`,
      description,
      author: 'The Rehearse developers',
      inputs: inputsYaml(inputs),
      outputs: Object.fromEntries(outputs.map(([name, text]) => [name, { description: text }])),
      runs: {
        using: 'node24',
        main: `../../dist/${door}.js`,
        ...(door === 'preview' ? { post: '../../dist/preview-post.js' } : {}),
      },
    }
    const readme = [
      '<!-- Written by `npm run generate` from the schemas in src/. Do not edit. -->',
      `# rehearse/actions/${door}`,
      description,
      `\`\`\`yaml\n- uses: rehearse-dev/rehearse/actions/${door}@v0\n\`\`\``,
      'The doors of one job share a run folder, so they find each other without any input. Jobs hand it on as an artifact; see [several jobs](../../README.md#several-jobs).',
      `## Inputs\n\n${inputTable(inputs)}`,
      ...(outputs.length > 0 ? [`## Outputs\n\n${outputTable(outputs)}`] : []),
    ]
    return [
      [`actions/${door}/action.yml`, actionYaml(action)],
      [`actions/${door}/README.md`, `${readme.join('\n\n')}\n`],
    ]
  })
}
