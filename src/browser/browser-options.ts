import { z } from 'zod'

/** The option of a check whether it must find a browser. */
export const browserWish = z.enum(['optional', 'required']).optional().meta({
  description:
    'Whether the check is skipped where no browser is found (`optional`), or could not run (`required`). By default it is required where rehearse.yml names the check.',
  judges: 'base',
})

export const chromePathDescription =
  'The program of a Chrome or Chromium; by default `CHROME_PATH`, else one that is installed.'

/** The option of a check which browser it takes, without its `.meta`. */
export const chromePath = z.string().min(1).max(4096).optional()
