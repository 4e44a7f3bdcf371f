import { once } from 'node:events'
import { Worker } from 'node:worker_threads'

/**
 * Rings at a moment, to some tenths of a millisecond. A timer of Node.js rings up to a millisecond late or more, and
 * turning round until the moment comes takes a whole processor away from the site: here a thread of its own
 * sleeps until then.
 */
export class Alarm {
  readonly #thread: Worker
  readonly #turns: Int32Array
  readonly #moment: Float64Array
  /** From the clock of `performance` to the one that all threads share. */
  readonly #offset: number

  private constructor(thread: Worker, memory: SharedArrayBuffer) {
    this.#thread = thread
    this.#turns = new Int32Array(memory, 0, 1)
    this.#moment = new Float64Array(memory, 8, 1)
    // Both clocks are slow when they are read for the first time.
    performance.now()
    process.hrtime.bigint()
    this.#offset = Number(process.hrtime.bigint()) / 1e6 - performance.now()
  }

  /** An alarm that is ready; `rang` hears of each ring. */
  static async open(rang: () => void): Promise<Alarm> {
    const memory = new SharedArrayBuffer(16)
    // As text: a file of its own could not be found in the bundle.
    const thread = new Worker(`(${sleepAndTell.toString()})()`, {
      eval: true,
      workerData: memory,
      execArgv: [],
    })
    thread.on('message', rang)
    await once(thread, 'online')
    return new Alarm(thread, memory)
  }

  /** Rings once at `at`, in milliseconds of `performance.now()`, instead of when it was set to before. */
  set(at: number): void {
    this.#moment[0] = at + this.#offset
    Atomics.add(this.#turns, 0, 1)
    Atomics.notify(this.#turns, 0)
  }

  async close(): Promise<void> {
    await this.#thread.terminate()
  }
}

/** Runs in the thread, which has nothing but this text: sleeps until the moment that is set, and tells. */
function sleepAndTell(): void {
  const { parentPort, workerData } = process.getBuiltinModule('node:worker_threads')
  const turns = new Int32Array(workerData as SharedArrayBuffer, 0, 1)
  const moment = new Float64Array(workerData as SharedArrayBuffer, 8, 1)
  let done = 0
  for (;;) {
    const turn = Atomics.load(turns, 0)
    if (turn === done) {
      Atomics.wait(turns, 0, turn)
      continue
    }
    const left = (moment[0] ?? 0) - Number(process.hrtime.bigint()) / 1e6
    // Woken before its time: it was set anew.
    if (left > 0 && Atomics.wait(turns, 0, turn, left) !== 'timed-out') continue
    done = turn
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- that of a thread takes none
    parentPort?.postMessage(0)
  }
}
