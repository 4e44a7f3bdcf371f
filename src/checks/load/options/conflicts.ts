/** The options that may contradict one another, as far as they are written. */
interface Stated {
  duration?: unknown
  stages?: unknown
  profile?: unknown
  paths?: unknown
  traffic?: unknown
}

const contradictions: readonly [one: keyof Stated, other: keyof Stated, why: string][] = [
  ['profile', 'stages', 'is a name for stages, and load.stages names others; keep one of them'],
  [
    'duration',
    'stages',
    'is the time of a load without stages, and load.stages say it themselves; keep one of them',
  ],
  [
    'duration',
    'profile',
    'is the time of a load without stages, and load.profile has its own; keep one of them, or write load.stages',
  ],
  ['paths', 'traffic', 'says what is requested, and load.traffic does so too; keep one of them'],
]

/** Options that cannot both hold: which one, and why, in words that follow its value. */
export function conflictsOf(stated: Stated): { option: keyof Stated; why: string }[] {
  return contradictions.flatMap(([option, other, why]) =>
    stated[option] !== undefined && stated[other] !== undefined ? [{ option, why }] : [],
  )
}
