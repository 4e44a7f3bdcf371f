import { askSupervisor } from './ask-supervisor.ts'
import type { Config } from './config/config.ts'
import { databaseOf } from './database-of.ts'
import { incidentsOf } from './incidents-of.ts'
import type { Access } from './model/access.ts'
import type { PreviewState } from './model/preview.ts'
import { redact } from './model/redact.ts'
import type { BaseSite, Stage } from './model/stage.ts'
import type { Step } from './plan.ts'
import { isLoopback } from './model/loopback.ts'
import { providers } from './previews/index.ts'
import { readPreviewLog } from './read-preview-log.ts'
import { readSecret } from './read-secret.ts'
import { readFacts } from './run-folder.ts'
import { samplesOf } from './samples-of.ts'
import { keepFile } from './kept-files.ts'
import type { Scene } from './scene.ts'
import { signsOfLife } from './signs-of-life.ts'

/** The target of a rehearsal, and whether Rehearse itself started what answers there. */
export interface Target {
  url: URL
  own: boolean
  /** What opens it, where it is protected. */
  access?: Access
  /** The preview that is the target, as it was when the target was chosen. */
  preview?: PreviewState | undefined
  /** The folder of rehearse.yml in the files that it is made from; absent where nobody knows them. */
  folder?: string | undefined
}

/** What only some runs of a check have on their stage. */
export interface Also {
  /** Aborts when the check has ended that this one runs beside. */
  ended?: AbortSignal
  /** Brings the base up beside the target, where it is not up yet. */
  base?: () => Promise<BaseSite | undefined>
}

/** The stage for one check: the target, and the bounds of what may be asked and loaded. */
export function setStage(
  scene: Scene,
  target: Target,
  { check: { id }, moment, beside }: Pick<Step, 'moment' | 'beside'> & { check: { id: string } },
  { ended, base }: Also = {},
): Stage {
  const { allowHosts, forbidHosts, asked } = scene.config
  const { repository } = scene.context
  const isTarget = (url: URL): boolean => url.host === target.url.host
  return {
    target: target.url,
    moment,
    ...(beside === undefined || ended === undefined ? {} : { beside: { check: beside, ended } }),
    fetch: (url, init) => {
      if (!isTarget(url) && !isAllowed(url, allowHosts)) {
        throw new Error(`${url.host} is neither the target nor in allow-hosts`)
      }
      // By origin, not by host: they must not go unencrypted where the target is not.
      const access = url.origin === target.url.origin ? target.access?.headers : undefined
      const headers = { 'user-agent': 'Rehearse', ...init?.headers, ...access }
      return fetch(url, { ...init, redirect: 'manual', headers })
    },
    ...(target.access === undefined ? {} : { access: target.access.headers }),
    ...(base === undefined ? {} : { base }),
    allowHosts,
    forbidHosts,
    isAsked: asked.includes(id),
    ...(target.folder === undefined ? {} : { folder: target.folder }),
    mayLoad: (url) => mayLoad(url, target, allowHosts),
    isOwn: (url) => isOwn(url, target),
    caller: {
      ...(repository === undefined ? {} : { repository }),
      fork: scene.context.fork ?? false,
    },
    mayRun: !scene.context.fork || runsItsCode(scene.config),
    answered: signsOfLife(target.preview?.supervisor?.control),
    incidents: () => incidentsOf(scene, target.preview),
    secret: (value) => readSecret(value, process.env, scene.host),
    database: () => databaseOf(scene, target.preview),
    hide: (text) => redact(scene.hide(text)),
    facts: (check, when) => {
      const tested = { commit: scene.context.commit, target: target.url.origin }
      return readFacts(scene.dir, check, tested, when)
    },
    samples: () => samplesOf(scene, target.preview),
    heartbeats: () => askSupervisor(target.preview, 'heartbeats'),
    contacts: () => askSupervisor(target.preview, 'contacts'),
    variables: () => askSupervisor(target.preview, 'variables'),
    save: (name, data) => keepFile(scene.dir, name, data),
    readLog: (of, take) => readPreviewLog(scene, target.preview, of, take),
    log: scene.log,
    program: scene.program,
    now: () => performance.now(),
    signal: scene.signal,
  }
}

/** Whether load may go to the host: what Rehearse itself started, loopback, or named in `allow-hosts`. */
export function mayLoad(url: URL, target: Target, allowHosts: readonly string[]): boolean {
  return isOwn(url, target) || isLoopback(url.hostname) || isAllowed(url, allowHosts)
}

function isOwn(url: URL, target: Target): boolean {
  return target.own && url.host === target.url.host
}

/** Whether the preview is made from the files of the repository, and not from what stands elsewhere. */
function runsItsCode({ preview }: Config): boolean {
  const provider = providers.find(({ id }) => id === preview?.provider)
  return provider?.from === undefined
}

function isAllowed(url: URL, allowHosts: readonly string[]): boolean {
  return allowHosts.includes(url.host) || allowHosts.includes(url.hostname)
}
