'use strict';

/** Data goes one way: environments -> platform -> (infra | k8s) -> files. Each rule names a step that is not on it. */

const LAYERS = 'description|catalog|sizing|resolve|rules';

/** A layer of the platform, and the layers that it may read. */
function mayRead(layer, ...read) {
  return {
    name: `platform-${layer}`,
    comment: `platform/${layer} reads ${read.length === 0 ? 'no other layer' : read.join(', ')}.`,
    severity: 'error',
    from: { path: `^platform/${layer}/` },
    to: { path: `^platform/(${LAYERS})/`, pathNot: `^platform/(${[layer, ...read].join('|')})/` },
  };
}

/** A folder, and what it never reaches. */
function neverReaches(name, from, to, comment) {
  return { name, comment, severity: 'error', from, to };
}

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    mayRead('catalog'),
    mayRead('description', 'catalog'),
    mayRead('sizing', 'catalog'),
    mayRead('resolve', 'description', 'catalog', 'sizing'),
    mayRead('rules', 'resolve', 'description', 'catalog', 'sizing'),
    neverReaches(
      'platform-is-pure',
      { path: '^platform/' },
      {
        path: '^(migrate|infra|k8s|imports|cli|environments|bench|scripts)/|node_modules/(cdk8s|cdktf|@cdktf|constructs)',
      },
      'The platform is arithmetic and tables; it knows nothing of constructs, files or the command.',
    ),
    neverReaches(
      'platform-does-no-io',
      { path: '^platform/' },
      { dependencyTypes: ['core'] },
      'Whatever the platform knows stands in it or is handed to it.',
    ),
    neverReaches(
      'migrate-reads-the-catalogue-only',
      { path: '^migrate/' },
      { pathNot: '^(migrate/|platform/catalog/|node_modules/yaml/)' },
      'What was written for older generations is text; what they were called stands in the catalogue.',
    ),
    neverReaches(
      'only-the-command-migrates',
      { path: '^(infra|k8s|environments)/' },
      { path: '^migrate/' },
      'What an environment describes is of the current generation.',
    ),
    neverReaches(
      'infra-and-k8s-apart',
      { path: '^infra/' },
      { path: '^(k8s|imports)/|node_modules/cdk8s' },
      'The cloud and the manifests meet in the platform, nowhere else.',
    ),
    neverReaches(
      'k8s-and-infra-apart',
      { path: '^k8s/' },
      { path: '^infra/|node_modules/(cdktf|@cdktf)' },
      'The cloud and the manifests meet in the platform, nowhere else.',
    ),
    neverReaches(
      'only-entries-reach-the-command',
      { path: '^(infra|k8s)/', pathNot: '^(infra|k8s)/main\\.ts$' },
      { path: '^(cli|environments)/' },
      'A construct is handed its platform; it never goes and fetches one.',
    ),
    neverReaches(
      'environments-say-what-not-how',
      { path: '^environments/' },
      { pathNot: '^(environments|platform)/' },
      'An environment is a description, and the function that types it.',
    ),
    neverReaches(
      'imports-stand-alone',
      { path: '^imports/' },
      { path: '^(?!imports/|node_modules/)' },
      'They are generated.',
    ),
    neverReaches(
      'tests-are-not-read',
      { pathNot: '^(test/|scripts/compare-checkers\\.ts$)' },
      { path: '^test/' },
      'Only tests read tests, and the script that runs their faults past other checkers.',
    ),
    neverReaches(
      'no-cycle',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
      'Two files that need each other are one file or three; only a type may look back.',
    ),
    neverReaches('resolvable', {}, { couldNotResolve: true }, 'Everything imported is there.'),
    neverReaches(
      'declared',
      { path: '^(environments|platform|migrate|infra|k8s|imports|cli)/' },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
      'What the program needs at run time stands under dependencies.',
    ),
    {
      name: 'no-orphan',
      comment: 'Something reads every file of the program.',
      severity: 'error',
      from: { orphan: true, path: '^(platform|migrate|infra|k8s|cli)/' },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['require', 'node', 'types'] },
  },
};
