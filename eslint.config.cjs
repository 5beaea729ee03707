'use strict';

const tseslint = require('typescript-eslint');

/** The files that may read the process environment and do input and output; what runs at the desk counts as one. */
const ENTRIES = ['infra/main.ts', 'k8s/main.ts', 'cli/**', 'scripts/**', 'bench/**', 'test/**'];

const BARREL = {
  name: '@cdktf/provider-google',
  message: 'The barrel costs seconds and half a gigabyte: import @cdktf/provider-google/lib/<resource>.',
};
const BUILTINS = { regex: '^node:', message: 'platform/ and migrate/ are pure: only entry files do input and output.' };
const INPUT_OUTPUT = {
  regex: '^node:(?!crypto|path)',
  message: 'Only entry files (infra/main.ts, k8s/main.ts, cli/) do input and output.',
};
const UNPREFIXED = {
  regex: '^(fs|path|os|child_process|crypto|util|url|module)(/|$)',
  message: 'Write node:<module>.',
};
const TERRAFORM = {
  group: ['cdktf', 'cdktf/*', 'cdktn', 'cdktn/*', '@cdktf/*', '@cdktn/*'],
  message: 'cdktf and the provider are named under infra/ only.',
};
const MANIFESTS = { group: ['cdk8s', 'cdk8s-plus-*'], message: 'cdk8s is named under k8s/ and imports/ only.' };

const restrictImports = (...patterns) => ['error', { paths: [BARREL], patterns: [UNPREFIXED, ...patterns] }];

module.exports = tseslint.config(
  { ignores: ['imports/', 'dist/', 'cdktf.out/', '.cdktf.out/', 'coverage/'] },
  {
    // A rule that does not fit is changed here, where everybody sees it, never beside the line it complains of.
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
  },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: __dirname } },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-globals': ['error', { name: 'process', message: 'Only entry files read the process.' }],
      'no-restricted-imports': restrictImports(BUILTINS, TERRAFORM, MANIFESTS),
      'object-shorthand': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // There are no enums, and no class is handed on as another; the two take two fifths of the time of all rules.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { args: 'all', argsIgnorePattern: '^_', varsIgnorePattern: '^_+$', destructuredArrayIgnorePattern: '^_' },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  { files: ['**/*.ts'], rules: { 'max-lines': ['error', 250] } },
  { files: ['infra/**'], rules: { 'no-restricted-imports': restrictImports(INPUT_OUTPUT, MANIFESTS) } },
  { files: ['k8s/**'], rules: { 'no-restricted-imports': restrictImports(INPUT_OUTPUT, TERRAFORM) } },
  {
    files: ENTRIES,
    rules: {
      'no-console': 'off',
      'no-restricted-globals': 'off',
      'no-restricted-imports': restrictImports(),
    },
  },
  {
    files: ['**/index.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'Program > :not(ExportNamedDeclaration[source], ExportAllDeclaration)',
          message: 'An index only says `export … from`.',
        },
      ],
    },
  },
  {
    files: ['test/**'],
    rules: {
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Jest's asymmetric matchers are of type any.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[object.name=/^(test|it|describe)$/][property.name=/^(only|skip|to.o|failing)$/]',
          message: 'Every test runs, or it goes.',
        },
        { selector: 'CallExpression[callee.name=/^[fx](test|it|describe)$/]', message: 'Every test runs, or it goes.' },
      ],
    },
  },
  {
    files: ['**/*.cjs', '**/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: {
      'no-console': 'off',
      'no-restricted-globals': 'off',
      'no-restricted-imports': 'off',
      '@typescript-eslint/no-require-imports': 'off',
    },
  },
);
