import type { Stage } from '../../../model/stage.ts'
import type { Frame, PagesFacts, Signal } from '../facts.ts'
import { fetchMap } from './fetch-map.ts'
import { sourceFile } from './source-file.ts'

const mostScripts = 40
const mostMs = 20_000

/** The facts with the place in the sources that each place in a built script comes from, where source maps tell. */
export async function locateSources(stage: Stage, facts: PagesFacts): Promise<PagesFacts> {
  const frames = facts.visits.flatMap(({ signals }) => signals.flatMap(framesIn))
  const scripts = [...new Set(frames.map(({ url }) => url))]
    .filter((url) => url.startsWith(`${facts.origin}/`))
    .toSorted()
    .slice(0, mostScripts)
  if (scripts.length === 0) return facts
  const signal = AbortSignal.any([stage.signal, AbortSignal.timeout(mostMs)])
  const { TraceMap, originalPositionFor } = await import('@jridgewell/trace-mapping')
  const sources = new Map<string, Frame['source']>()
  for (const script of scripts) {
    const text = await fetchMap(stage, new URL(script), signal)
    if (text === undefined) continue
    try {
      const map = new TraceMap(text.json, text.url)
      for (const { url, line, column } of frames.filter((frame) => frame.url === script)) {
        const found = originalPositionFor(map, { line, column: column - 1 })
        if (found.source === null) continue
        sources.set(keyOf({ url, line, column }), {
          file: sourceFile(found.source),
          line: found.line,
        })
      }
    } catch {
      // What is no source map says nothing; the place in the built script is told all the same.
    }
  }
  return sources.size === 0
    ? facts
    : {
        ...facts,
        visits: facts.visits.map((visit) => ({
          ...visit,
          signals: visit.signals.map((one) => withSources(one, sources)),
        })),
      }
}

function framesIn(signal: Signal): Frame[] {
  return signal.kind === 'exception' || signal.kind === 'console' ? signal.frames : []
}

function withSources(signal: Signal, sources: ReadonlyMap<string, Frame['source']>): Signal {
  if (signal.kind !== 'exception' && signal.kind !== 'console') return signal
  const frames = signal.frames.map((frame) => {
    const source = sources.get(keyOf(frame))
    return source ? { ...frame, source } : frame
  })
  return { ...signal, frames }
}

function keyOf({ url, line, column }: Pick<Frame, 'url' | 'line' | 'column'>): string {
  return `${line}:${column} ${url}`
}
