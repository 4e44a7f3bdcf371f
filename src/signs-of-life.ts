import { type ControlLine, openControlLine } from './processes/control-line.ts'

const batchMs = 100

/**
 * A function that counts answers and tells the supervisor at `control` of them, every 100 ms at most. Does
 * nothing without one, nor when that cannot be reached.
 */
export function signsOfLife(control: string | undefined): (count: number) => void {
  if (control === undefined) return () => {}
  let counted = 0
  let timer: NodeJS.Timeout | undefined
  let line: Promise<ControlLine | undefined> | undefined

  const tell = async () => {
    timer = undefined
    line ??= openControlLine(control).catch(() => undefined)
    const open = await line
    open?.unref()
    const count = counted
    counted = 0
    open?.tell({ ask: 'answered', count })
  }
  return (count) => {
    counted += count
    // The next batch, too, must not hold the process.
    timer ??= setTimeout(() => void tell(), batchMs).unref()
  }
}
