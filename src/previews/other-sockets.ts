import { cleanLine } from '../processes/clean-line.ts'
import { boundSockets, heldSockets, unixSockets } from '../processes/listening-sockets.ts'
import { previewProcesses, type PreviewTrace } from '../processes/preview-processes.ts'
import { hasProcessTable } from '../processes/process-table.ts'

/** The Unix sockets and UDP ports of a preview in words, three at most; none where the system does not tell. */
export function otherSockets(trace: PreviewTrace): string[] {
  if (!hasProcessTable()) return []
  const processes = previewProcesses(trace)
  const paths = unixSockets()
  const bound = boundSockets()
  const words = processes.flatMap(({ pid }) => [
    ...heldSockets(pid, paths).map((path) => `the Unix socket ${cleanLine(path, 120)}`),
    ...heldSockets(pid, bound).map(({ port }) => `UDP port ${port}`),
  ])
  return [...new Set(words)].slice(0, 3)
}
