/** How long the `logs` command may take. */
export const logsLimitMs = 30_000
