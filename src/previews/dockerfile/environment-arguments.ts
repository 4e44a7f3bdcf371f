/** Variables that the container tools read themselves. */
const steersTools =
  /^(?:PATH|HOME|USER|TMPDIR|LD_.*|DOCKER_.*|CONTAINERS?_.*|PODMAN_.*|BUILD.*|XDG_.*|.*_PROXY|GO.*)$/i

/**
 * How `run` hands variables to a container: by name, with the value in its own environment, because everyone
 * can read a command line. Those that would steer the tool stand on the command line.
 */
export function environmentArguments(variables: Readonly<Record<string, string>>): {
  args: string[]
  env: Record<string, string>
} {
  const all = Object.entries(variables)
  return {
    args: all.flatMap((entry) => ['-e', steersTools.test(entry[0]) ? entry.join('=') : entry[0]]),
    env: Object.fromEntries(all.filter((entry) => !steersTools.test(entry[0]))),
  }
}
