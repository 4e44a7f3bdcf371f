/*
 * The first thing every door runs, before anything of the bundle is parsed. Plain syntax: it must give its
 * message on a Node that is too old for the rest. Copied into dist/ as start.js.
 */

/**
 * Runs the program, or says that this Node is too old and sets exit code 2.
 * @param {string} door the action to name as a cure
 * @param {() => Promise<{ run(argv: string[]): Promise<void> }>} load
 * @param {string[]} args
 */
export function start(door, load, args) {
  const found = process.versions.node
  const numbers = found.split('.').map(Number)
  if (numbers[0] > 22 || (numbers[0] === 22 && numbers[1] >= 19)) {
    return load()
      .then((program) => program.run(args.concat(process.argv.slice(2))))
      .catch((error) => {
        console.error(error)
        process.exitCode = 3
      })
  }
  const what = 'Rehearse needs Node >= 22.19, found v' + found + '.'
  const why = 'It was started with ' + process.execPath + ', the first Node on the PATH.'
  const fix =
    'Put actions/setup-node with node-version: 24 before this step (elsewhere: install Node 24)' +
    (door === 'cli'
      ? '.'
      : ', or use the action in actions/' + door + ', which brings its own Node.')
  console.error([what, why, fix].join('\n'))
  if (process.env.GITHUB_ACTIONS === 'true') {
    console.log(
      '::error title=Node is too old::' +
        [what, why, fix].join('\n').replace(/%/g, '%25').replace(/\n/g, '%0A'),
    )
  }
  process.exitCode = 2
  return Promise.resolve()
}
