import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Edit } from './replace-exactly.ts'

interface FileEdits {
  file: string
  edits: Edit[]
}

/** What keeps Lighthouse from being bundled, and what takes its place. */
export async function lighthouseEdits(published: string): Promise<FileEdits[]> {
  const { Runner } = (await import('lighthouse/core/runner.js')) as unknown as {
    Runner: { getAuditList(): string[]; getGathererList(): string[] }
  }
  const audits = Runner.getAuditList()
  const gatherers = Runner.getGathererList()
  const { version } = JSON.parse(textOf(published, 'package.json')) as { version: string }
  return [
    {
      file: 'shared/root.js',
      edits: [
        once(
          "JSON.parse(fs.readFileSync(`${LH_ROOT}/package.json`, 'utf-8'))",
          `{version: ${JSON.stringify(version)}}`,
        ),
      ],
    },
    {
      file: 'core/runner.js',
      edits: [
        once(
          between(published, 'core/runner.js', 'const ignoredFiles = [', '}).sort();\n'),
          `return ${JSON.stringify(audits)};\n`,
        ),
        once(
          between(
            published,
            'core/runner.js',
            "const fileList = [\n      ...fs.readdirSync(path.join(moduleDir, './gather",
            "'gatherer.js').sort();\n",
          ),
          `return ${JSON.stringify(gatherers)};\n`,
        ),
        // The version of a plugin. There are none.
        once("(await import('module')).createRequire(import.meta.url)", '() => ({})'),
      ],
    },
    {
      file: 'core/config/config-helpers.js',
      edits: [
        once(
          '/* BUILD_REPLACE_BUNDLED_MODULES */',
          moduleMap([
            ...audits.map((name) => `../audits/${name}`),
            ...gatherers.map((name) => `../gather/gatherers/${name}`),
          ]),
        ),
        {
          find: 'await import(requirePath)',
          replacement: 'await import(/* webpackIgnore: true */ requirePath)',
          count: 2,
        },
        // It would look whether a package can be found, and be right only outside of checkouts.
        once('if (global.isDevtools || global.isLightrider) return true;', 'return true;'),
        once(
          'const require = createRequire(import.meta.url);',
          'const require = {resolve(name) { throw new Error(`there is no ${name} in the bundle`) }};',
        ),
      ],
    },
    {
      file: 'core/lib/page-functions.js',
      edits: [
        // What this asks for is whether esbuild bundled it.
        once('if (global.isDevtools || global.isLightrider) return true;', 'return false;'),
        once('const require = createRequire(import.meta.url);', ''),
      ],
    },
    { file: 'core/lib/sentry.js', edits: [once("await import('@sentry/node')", 'undefined')] },
    {
      file: 'core/lib/axe.js',
      edits: [
        once(
          "fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')",
          dependency(published, 'axe-core/axe.min.js'),
        ),
        once('createRequire(import.meta.url)', 'undefined'),
      ],
    },
    {
      file: 'core/gather/gatherers/stacks.js',
      edits: [
        once(
          "fs.readFileSync(\n  require.resolve('js-library-detector/library/libraries.js'), 'utf8')",
          dependency(published, 'js-library-detector/library/libraries.js'),
        ),
        once('createRequire(import.meta.url)', 'undefined'),
      ],
    },
    {
      file: 'report/generator/report-assets.js',
      edits: [
        once(
          "fs.readFileSync(moduleDir + '/../assets/standalone-template.html',\n    'utf8')",
          JSON.stringify(textOf(published, 'report/assets/standalone-template.html')),
        ),
        once(
          "fs.readFileSync(moduleDir + '/../../dist/report/standalone.js', 'utf8')",
          JSON.stringify(textOf(published, 'dist/report/standalone.js')),
        ),
        // The report of several steps, of which we ask for none.
        once(
          "import {flowReportAssets} from './flow-report-assets.js';",
          'const flowReportAssets = {};',
        ),
      ],
    },
    {
      file: 'shared/esm-utils.js',
      edits: [
        once(
          'const require = createRequire(import.meta.url);\n  return require.resolve(packageName);',
          'throw new Error(`there is no ${packageName} in the bundle`);',
        ),
      ],
    },
    {
      file: 'shared/localization/locales.js',
      edits: [
        {
          find: textOf(published, 'shared/localization/locales.js'),
          replacement:
            "import enUS from './locales/en-US.json' with { type: 'json' };\nexport const locales = { 'en-US': enUS, en: enUS };\n",
          count: 1,
        },
      ],
    },
    {
      file: 'shared/localization/format.js',
      edits: [once("fs.readdirSync(moduleDir + '/locales/')", "['en-US.json']")],
    },
  ]
}

function once(find: string, replacement: string): Edit {
  return { find, replacement, count: 1 }
}

/** The text of a published file from a beginning to the end of an ending. */
function between(published: string, file: string, begin: string, end: string): string {
  const text = textOf(published, file)
  const from = text.indexOf(begin)
  const to = text.indexOf(end, from)
  if (from < 0 || to < 0) throw new Error(`lighthouse/${file}: found no ${JSON.stringify(begin)}`)
  return text.slice(from, to + end.length)
}

function textOf(published: string, file: string): string {
  return readFileSync(path.join(published, file), 'utf8')
}

/** The text of a file of a package that Lighthouse depends on, as a literal. */
function dependency(published: string, file: string): string {
  const at = createRequire(path.join(published, 'core/index.js')).resolve(file)
  return JSON.stringify(readFileSync(at, 'utf8'))
}

/** The entries of a map from what Lighthouse asks for to the module. */
function moduleMap(files: readonly string[]): string {
  const entries = files.map((file) => {
    const asked = JSON.stringify(file.replace(/\.js$/, ''))
    return `[${asked}, import(/* webpackMode: "eager" */ ${JSON.stringify(file)})]`
  })
  return `[${entries.join(',\n')}]`
}
