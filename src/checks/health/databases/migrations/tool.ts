/** A row of the table in which a tool notes what it has run, each value as a text. */
export type Row = Readonly<Record<string, string | null>>

/** A file below the folder of the migrations. */
export interface MigrationFile {
  /** From that folder on, with slashes. */
  path: string
  /** What it holds; empty unless the tool reads it. */
  text: string
}

/** What the files say, held against the table; foreign text. */
export interface Compared {
  /** How many migrations of the files have run. */
  done: number
  /** Those that have not. */
  pending: string[]
  /** Those that began and came to no good end, each with what the tool noted of it. */
  failed: { name: string; said?: string }[]
}

interface Known {
  title: string
  /** The table that it leaves, in lower case. */
  table: string
  /** Columns by which it is known, all of which are read; in lower case. */
  columns: readonly string[]
  /** Columns that the table of another tool has, whose name is the same. */
  without?: readonly string[]
}

/** A tool whose files tell exactly what it would run. */
export interface MigrationTool extends Known {
  /** Where its files usually are, from the folder of rehearse.yml. */
  folders: readonly string[]
  /** Which of the files there it reads, by their path from there. */
  files: RegExp
  /** How many folders deep they lie. */
  depth: number
  /** Whether it matters what they hold. */
  reads?: true
  /** How people have it run what is pending. */
  run: string
  /** Pure. */
  compare(rows: readonly Row[], files: readonly MigrationFile[]): Compared | { problem: string }
}

/** A tool of which that can only be told by itself. */
export interface OpaqueTool extends Known {
  /** What to write instead. */
  instead: string
}
