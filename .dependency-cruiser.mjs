/** Which folder may import which. Each rule's comment is what a developer reads when it breaks. */
const layer = (folder, mayUse, comment) => ({
  name: `${folder} uses ${['itself', ...mayUse].join(', ')} only`,
  severity: 'error',
  comment,
  from: { path: `^src/${folder}/` },
  to: { path: '^src/', pathNot: [folder, ...mayUse].map((name) => `^src/${name}/`) },
});

/** One entry of a registry never needs another: what two share belongs in core/model or core/text. */
const registries = ['commands', 'graph-formats', 'ledger-formats', 'profiles'];
const standAlone = registries.map((folder) => ({
  name: `${folder} stand alone`,
  severity: 'error',
  comment: `Move what two ${folder} share to core/model or core/text.`,
  from: { path: `^src/core/${folder}/`, pathNot: `^src/core/${folder}/index[.]ts$` },
  to: { path: `^src/core/${folder}/`, pathNot: `^src/core/${folder}/define[.]ts$` },
}));

/** Importers and exporters are folders: the files of one format know each other, not another format's. */
const formatsStandAlone = ['importers', 'exporters'].map((folder) => ({
  name: `${folder} stand alone`,
  severity: 'error',
  comment: `Move what two ${folder} share to core/model or core/text.`,
  from: { path: `^src/core/${folder}/([^/]+)/` },
  to: {
    path: `^src/core/${folder}/`,
    pathNot: [
      `^src/core/${folder}/$1/`,
      `^src/core/${folder}/(define|book|lose-rest|targets)[.]ts$`,
      // The ETL framework is a catalogue around the project of one of these.
      '^src/core/exporters/(databricks/write-bundle|spark/write-project)[.]ts$',
    ],
  },
}));

const entries =
  '^src/(main[.]tsx|cli/main[.]ts|compiler-worker/compiler[.]worker[.]ts|sql-worker/sql[.]worker[.]ts|service-worker/service-worker[.]ts)$';

export default {
  forbidden: [
    layer('core', [], 'The compiler knows nothing of the app around it.'),
    layer('compiler-worker', ['core'], 'The worker only carries calls to the compiler.'),
    layer('sql-worker', ['core'], 'The parser of SQL answers one question of the core.'),
    layer('platform', ['core'], 'The platform gives browser abilities; it decides nothing.'),
    layer('store', ['core', 'platform', 'compiler-worker'], 'The store knows nothing of React.'),
    layer('ui', ['core', 'store', 'platform'], 'The UI reads the store and dispatches commands.'),
    layer(
      'service-worker',
      [],
      'The service worker keeps files and knows nothing of what is in them.',
    ),
    layer('cli', ['core'], 'The CLI is a second shell around the compiler.'),
    {
      name: 'the platform and the worker are handed in',
      severity: 'error',
      comment: 'Take what main.tsx gives you, so that tests can give another.',
      from: { path: '^src/(ui|store)/' },
      to: { path: '^src/(platform|compiler-worker)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'the window does not run the compiler',
      severity: 'error',
      comment: 'Importers, exporters and rules run in the worker; use their types only.',
      from: { path: '^src/(ui|store)/' },
      to: {
        path: '^src/core/(importers|exporters|rules|bundle|node-types|compiler[.]ts)',
        // What is known of options and of targets is plain data.
        pathNot: '^src/core/(node-types/known-options/|exporters/targets[.]ts)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'core packages',
      severity: 'error',
      comment:
        'Only small, pure packages may enter the compiler. Adding one takes a decision record.',
      from: { path: '^src/core/' },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'core'],
        pathNot:
          'node_modules/(@dagrejs/dagre|immer|js-yaml|zod|fflate|@noble/hashes|fastest-levenshtein)/',
      },
    },
    ...standAlone,
    ...formatsStandAlone,
    {
      name: 'exported tests know no exporter',
      severity: 'error',
      comment: 'Exporters hand in what is tested: add it to tested-project.ts.',
      from: { path: '^src/core/exported-tests/' },
      to: { path: '^src/core/exporters/', pathNot: '^src/core/exporters/define[.]ts$' },
    },
    {
      name: 'rules stand alone',
      severity: 'error',
      comment: 'Move what two rules share to core/model.',
      from: { path: '^src/core/rules/[^/]+/' },
      to: { path: '^src/core/rules/', pathNot: '^src/core/rules/define[.]ts$' },
    },
    {
      name: 'no cycles',
      severity: 'error',
      comment: 'Two files that need each other are one file.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no dead files',
      severity: 'error',
      comment: 'No entry point reaches this file: register it, or delete it.',
      from: { path: entries },
      to: { path: '^src/', pathNot: [entries, '[.]d[.]ts$'], reachable: false },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js'],
    },
  },
};
