import { type CheckResult, Report } from '../../../src/model/result.ts'
import { startProject } from '../../../test/fixtures/cli/project.ts'
import { runCli } from '../../../test/fixtures/cli/rehearse-cli.ts'

/** What health says in a whole rehearsal of a server under load, moment by moment. */
export async function rehearse(how: {
  command: string
  assertions: readonly string[]
  load: string
}): Promise<CheckResult[]> {
  const config = [
    `preview: { command: ${JSON.stringify(how.command)} }`,
    'checks: [health, load]',
    `health: { assertions: ${JSON.stringify(how.assertions)} }`,
    `load: { paths: [/], ${how.load}, thresholds: [response p50 < 5s, errors < 90%] }`,
  ]
  const project = await startProject(config.join('\n'))
  try {
    const { code, stdout, stderr } = await runCli(['run', '--json'], { cwd: project.cwd })
    if (code !== 0 && code !== 1) throw new Error(`health: exit code ${code}\n${stderr}`)
    const { results } = Report.parse(JSON.parse(stdout))
    const load = results.find(({ check }) => check === 'load')
    if (load?.outcome !== 'pass') {
      throw new Error(`health: the load was none that tells anything: ${load?.reason ?? stderr}`)
    }
    return results.filter(({ check }) => check === 'health')
  } finally {
    await project.remove()
  }
}
