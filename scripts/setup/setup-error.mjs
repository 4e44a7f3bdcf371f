/** Something the person at the keyboard can mend: what happened, why, and how to fix it. */
export class SetupError extends Error {
  constructor(what, why, fix, exitCode = 1) {
    super(what)
    this.why = why
    this.fix = fix
    this.exitCode = exitCode
  }

  lines() {
    return this.message + '\nWhy: ' + this.why + '\nFix: ' + this.fix
  }
}
