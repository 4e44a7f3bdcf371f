/** How to say that what an assertion finds is right so. */
export const asserted =
  'Change or remove the assertion under `health.assertions`, or make it milder: `[warning]`, `[info]`.'
