import { parentPort } from 'node:worker_threads'
import { rootCause } from '../../../model/root-cause.ts'
import { readHealthDocument } from '../document/read-health-document.ts'
import { findInJson } from './find-in-json.ts'
import { findLines } from './find-lines.ts'
import { findMatch } from './find-match.ts'
import type { Outcome, Task } from './task.ts'

/** What the thread replies to a task. */
export type Reply = { outcome: Outcome[Task['kind']] } | { problem: string }

/**
 * Runs in a thread of its own, started as `match-worker`: patterns and queries may take for ever on a hostile
 * text, and a thread can be ended. Says "ready", then replies to each task in turn.
 */
export function matchWorker(): void {
  parentPort?.on('message', (task: Task) => parentPort?.postMessage(reply(task)))
  parentPort?.postMessage('ready')
}

function reply(task: Task): Reply {
  try {
    return { outcome: carryOut(task) }
  } catch (error) {
    return { problem: rootCause(error).slice(0, 300) }
  }
}

function carryOut(task: Task): Outcome[Task['kind']] {
  switch (task.kind) {
    case 'match':
      return findMatch(task.text, task.pattern)
    case 'query':
      return findInJson(task.text, task.path, task.test)
    case 'document':
      return readHealthDocument(task.text)
    case 'lines':
      return findLines(task.text, task.test)
  }
}
