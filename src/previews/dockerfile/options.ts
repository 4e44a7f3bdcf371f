import { z } from 'zod'
import { BuildTimeout } from '../containers/build-timeout.ts'
import { EnvOption } from '../env-option.ts'
import { Port, ReadyPath, ReadyTimeout } from '../serving-options.ts'

const File = z
  .string()
  .max(4096)
  .regex(/\S/, 'is empty; name the Dockerfile')
  .meta({ description: 'Dockerfile to build, relative to the folder of rehearse.yml.' })

const Full = z.strictObject({
  file: File,
  context: z
    .string()
    .default('.')
    .meta({ description: 'Folder that it is built in, relative to the one of rehearse.yml.' }),
  port: Port.optional().meta({
    description:
      'Port inside the container, which gets it as PORT. Without it, the one that the image exposes, or 8080.',
  }),
  ready: ReadyPath.default('/'),
  timeout: ReadyTimeout,
  'build-timeout': BuildTimeout,
  env: EnvOption.default({}).meta({
    description: 'Variables for the container, besides PORT. It gets none of the step.',
  }),
})

/** A string stands for `file`. */
export const DockerfileOptions = z
  .union([File.transform((file) => ({ file })).pipe(Full), Full])
  .meta({ description: 'Builds an image, runs it and waits until it answers.' })
export type DockerfileOptions = z.infer<typeof DockerfileOptions>
