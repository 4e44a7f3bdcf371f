import { UserError } from '../../model/errors.ts'
import { visible } from '../../model/visible.ts'
import { cleanLine } from '../../processes/clean-line.ts'
import { tellingLine } from '../../processes/telling-line.ts'
import type { Container } from './container.ts'

/** `preview-container-ended`, with the last words of the container. */
export function endedContainerError(
  container: Container,
  lines: readonly string[],
  log: string,
): UserError {
  const { exitCode, outOfMemory } = container
  const service = visible(container.service, 80)
  const words = tellingLine(lines)
  const wrote = words === undefined ? 'It wrote nothing' : `It wrote: ${words}`
  // A shell and the engines add 128 to the number of the signal; 9 is SIGKILL.
  const killed = exitCode === 137 ? ' (SIGKILL)' : ''
  return new UserError({
    code: 'preview-container-ended',
    what: `The container of "${service}" ended with exit code ${exitCode}${killed}`,
    why: outOfMemory ? `It used more memory than it may; ${wrote}` : wrote,
    fix:
      exitCode === 0
        ? `Let it keep running, since it is to serve the preview; its log is ${log}`
        : `Let it keep running, or end with 0 if it has only one thing to do; its log is ${log}`,
  })
}

/** `preview-container-unhealthy`, with what its health check wrote. */
export function unhealthyContainerError(container: Container, log: string): UserError {
  const said = lastWords(container)
  return new UserError({
    code: 'preview-container-unhealthy',
    what: `The container of "${visible(container.service, 80)}" is unhealthy`,
    why:
      said === '' ? 'Its health check fails and writes nothing' : `Its health check wrote: ${said}`,
    fix: `Mend what the check asks for, or give it a longer start_period; its log is ${log}`,
  })
}

/** What a container that is waited for is doing: "db" is "starting (…)". */
export function pendingText(container: Container): string {
  const service = visible(container.service, 80)
  const { health, restarts, comesBack, exitCode, status } = container
  if (restarts > 0 && comesBack) {
    return `"${service}" ended and was started again, ${restarts} times by now`
  }
  if (status === 'running' && health) {
    const said = lastWords(container)
    return `the health check of "${service}" has not passed${said === '' ? '' : `; it wrote: ${said}`}`
  }
  if (comesBack && status !== 'running') return `"${service}" ended with exit code ${exitCode}`
  return `the container of "${service}" is ${cleanLine(status, 40) || 'not there'}`
}

function lastWords({ health }: Container): string {
  const line =
    health?.said
      .slice(-4000)
      .trim()
      .split(/[\r\n]+/)
      .at(-1) ?? ''
  return cleanLine(line, 300)
}
