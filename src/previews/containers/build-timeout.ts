import { Duration } from '../../model/units.ts'

/** Apart from `timeout`: images may take minutes that say nothing about the app. */
export const BuildTimeout = Duration.prefault('10m').meta({
  description: 'How long building, fetching and starting the containers may take.',
})
