import { logTail } from '../../processes/log-tail.ts'

/**
 * Podman-compose writes every command it runs, with the values of variables, and what podman answers when it
 * is asked whether something exists yet.
 */
const chatter =
  /^(?:podman \w|\['podman'|exit code: \d+$|\*\* excluding|Error: (?:inspecting object: |no container with name or ID ).*(?:no such|not known))/

/** The last lines of the log of compose that tell something. */
export function composeTail(log: string): string[] {
  return logTail(log, 200)
    .filter((line) => !chatter.test(line))
    .slice(-20)
}
