import { z } from 'zod'
import { BuildTimeout } from '../containers/build-timeout.ts'
import { EnvOption } from '../env-option.ts'
import { Port, ReadyPath, ReadyTimeout } from '../serving-options.ts'

const Service = z
  .string()
  .max(200)
  .regex(/^[A-Za-z0-9._-]+$/, 'is no name of a service; name the one that serves the site')
  .regex(
    /(?<!\.ya?ml)$/i,
    'is a file; name the service that serves the site, and the file as "file"',
  )
  .meta({ description: 'Service of the compose file that serves the site.' })

const File = z.string().regex(/\S/, 'is empty; name a compose file').max(4096)

const Full = z.strictObject({
  service: Service,
  file: z
    .union([File, z.array(File).min(1).max(20)])
    .optional()
    .meta({
      description:
        'Compose file, or several that add to one another. Without it, compose.yaml, compose.yml, docker-compose.yml or docker-compose.yaml.',
    }),
  port: Port.optional().meta({
    description:
      'Port inside the container that the site listens on. Without it, the lowest one that the service publishes.',
  }),
  ready: ReadyPath.default('/'),
  timeout: ReadyTimeout,
  build: z.boolean().default(true).meta({
    description: 'Whether to build images that have a build section, even where they exist.',
  }),
  'build-timeout': BuildTimeout,
  env: EnvOption.default({}).meta({
    description: 'Variables for the compose file, besides those of the step; PORT is a free port.',
  }),
})

/** A string stands for `service`. */
export const ComposeOptions = z
  .union([Service.transform((service) => ({ service })).pipe(Full), Full])
  .meta({ description: 'Starts the services of a compose file and waits until one answers.' })
export type ComposeOptions = z.infer<typeof ComposeOptions>
