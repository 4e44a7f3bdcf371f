/*
 * Who may import whom. Each rule is proved to fire by test/unit/imports.test.ts.
 * Type-only imports count: a type is a dependency of the reader too.
 */

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

module.exports = {
  forbidden: [
    forbid(
      'model-imports-only-zod',
      'The vocabulary depends on nothing but zod.',
      { path: '^src/model/' },
      { pathNot: ['^src/model/', '^node_modules/zod/'] },
    ),
    forbid(
      'pure-code-has-no-node',
      'The model, the report and every judge run anywhere and have no side effects.',
      { path: ['^src/(model|report)/', '/judge\\.ts$'] },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'github-only-in-its-host',
      'Only hosts/github knows GitHub.',
      { pathNot: '^src/hosts/github/' },
      { path: '^node_modules/@(actions|octokit)/' },
    ),
    forbid(
      'siblings-are-strangers',
      'No check imports another, no host another, no preview provider another, and none the list of them. Providers with containers share a folder.',
      { path: '^src/(checks|hosts|previews)/([^/]+)/' },
      {
        path: '^src/$1/([^/]+/|index\\.ts$)',
        pathNot: ['^src/$1/$2/', '^src/previews/containers/'],
      },
    ),
    forbid(
      'kinds-are-strangers',
      'No kind of assertion imports another, nor the list of them.',
      { path: '^src/checks/health/kinds/([^/]+)/' },
      { path: '^src/checks/health/kinds/', pathNot: '^src/checks/health/kinds/$1/' },
    ),
    forbid(
      'parts-import-the-model-only',
      'Checks, previews, supervisor, traffic, hosts and report stand side by side on the model, on files, processes and git.',
      { path: '^src/(checks|previews|supervisor|traffic|hosts|report)/' },
      {
        path: '^src/',
        pathNot: [
          '^src/(model|files|processes|git)/',
          '^src/$1/',
          '^src/traffic/',
          '^src/(browser|page-choice)/',
        ],
      },
    ),
    forbid(
      'traffic-is-for-the-load',
      'Plans of requests are sent by the load check and written for other engines, and mean nothing to others.',
      { path: '^src/(checks/(?!load/)|previews|supervisor|hosts|report|config)' },
      { path: '^src/traffic/' },
    ),
    forbid(
      'browser-is-for-checks',
      'Finding a browser, starting it and choosing pages for it is what checks share, and means nothing to others.',
      { path: '^src/(previews|supervisor|hosts|report|config|traffic)/' },
      { path: '^src/(browser|page-choice)/' },
    ),
    forbid(
      'ground-imports-the-model-only',
      'Files, processes and git are the ground that every part may stand on; browser and choice of pages stand on it too.',
      { path: '^src/(files|processes|git|browser|page-choice)/' },
      { path: '^src/', pathNot: ['^src/(model|files|processes|git)/', '^src/$1/'] },
    ),
    forbid(
      'config-imports-the-parts-it-sums',
      'The config is the sum of the options of checks and previews.',
      { path: '^src/config/' },
      { path: '^src/', pathNot: '^src/(model|files|checks|previews|config)/' },
    ),
    forbid(
      'rehearse-is-below-main',
      'One rehearsal does not know who asked for it.',
      { path: '^src/rehearse\\.ts$' },
      { path: '^src/(main|run|cli|index)\\.ts$' },
    ),
    forbid(
      'main-is-started-by-the-entries',
      'Only the way in calls main.',
      { pathNot: '^src/(run|cli|index)\\.ts$' },
      { path: '^src/main\\.ts$' },
    ),
    forbid(
      'entries-are-not-imported',
      'The command line and the entry of the bundle stand at the top.',
      {},
      { path: '^src/(cli|index)\\.ts$' },
    ),
    forbid('no-cycle', 'A cycle has no bottom to start reading at.', {}, { circular: true }),
    forbid(
      'no-orphan',
      'Code that nobody imports is not part of the program.',
      // Two lists are read by the scripts that generate actions and bundle.
      { orphan: true, pathNot: '^src/(doors|outputs)\\.ts$' },
      {},
    ),
    forbid(
      'no-unknown-import',
      'Every import resolves to a file or an installed package.',
      {},
      { couldNotResolve: true },
    ),
    forbid(
      'no-development-dependency',
      'The program imports only what package.json lists as its dependencies.',
      {},
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    ),
  ],
  options: {
    // TypeScript 7 has no compiler API yet. Without `tsPreCompilationDeps`, swc still reports type-only imports.
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
}
