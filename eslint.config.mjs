import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import officeAddins from 'eslint-plugin-office-addins';
import path from 'node:path';
import house from './scripts/lint/plugin.mjs';
import regexp from 'eslint-plugin-regexp';

/** Folders of the pure core: they never see a host, React, Node or Office. */
const CORE = ['workbook', 'quantity', 'tables', 'formulas', 'prose', 'rules', 'review'];

const SRC = path.resolve('src');

/** As free as the core, but they speak: the sentences of the report sheet and of letters. */
const SPEAKING = ['report', 'letter'];

const outside = [
  {
    group: ['node:*', 'fs', 'path', 'react', 'react-dom', 'react/*', '@fluentui/*', '@microsoft/*', 'fflate'],
    message: 'The core is free of Node, React and Office.',
  },
  {
    group: [
      '**/hosts/**',
      '**/taskpane/**',
      '**/commands/**',
      '**/functions/**',
      '**/cli/**',
      '**/standin/**',
      '**/workbench/**',
    ],
    message: 'The core never imports what stands behind it.',
  },
];

/** The sentences of src/words, seen from files that lie `depth` folders below src; src/tables has a room of that name. */
const words = (depth) => [
  {
    regex: `^${'\\.\\./'.repeat(depth)}words(/|$)`,
    message: 'The core never speaks: it hands out ids and data.',
  },
];

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'coverage/**'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true } },
    plugins: { 'office-addins': officeAddins },
    rules: {
      ...Object.fromEntries(Object.keys(officeAddins.rules).map((name) => [`office-addins/${name}`, 'error'])),
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { house },
    rules: { 'house/direction': ['error', { root: SRC, law: path.resolve('docs/architecture.md') }] },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    // Excel's own objects name one another: a range its sheet, a sheet its ranges.
    ignores: ['src/standin/**'],
    plugins: { house },
    rules: { 'house/no-circle': ['error', { root: SRC }] },
  },
  {
    files: ['contracts', ...CORE].map((folder) => `src/${folder}/**/*.ts`),
    rules: { 'max-lines': ['error', 300] },
  },
  {
    // Text of a workbook may be anything: what a search costs is never more than a multiple of its length.
    files: ['src/**/*.{ts,tsx}'],
    plugins: { regexp },
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'CallExpression[callee.property.name=/^(push|unshift|splice|concat|max|min|sum|fromCharCode|fromCodePoint)$/] > SpreadElement',
          message: 'A long list in the arguments of a call overflows the stack: see src/workbook/lists.ts.',
        },
      ],
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential', ignoreSticky: false, ignorePartial: false }],
    },
  },
  ...[1, 2, 3].map((depth) => ({
    files: CORE.map((folder) => `src/${folder}/${'*/'.repeat(depth - 1)}*.ts`),
    rules: { 'no-restricted-imports': ['error', { patterns: [...outside, ...words(depth)] }] },
  })),
  {
    files: SPEAKING.map((folder) => `src/${folder}/**/*.ts`),
    rules: { 'no-restricted-imports': ['error', { patterns: outside }] },
  },
  {
    files: [...CORE, ...SPEAKING].map((folder) => `src/${folder}/**/*.ts`),
    rules: {
      'no-restricted-globals': [
        'error',
        'Excel',
        'Office',
        'OfficeExtension',
        'window',
        'document',
        'process',
        'Buffer',
        'fetch',
        'setTimeout',
      ],
    },
  },
  ...[
    ['src/standin/*.ts', ['../*', '!../workbook']],
    ['src/standin/*/**/*.ts', ['../../*', '!../../workbook']],
  ].map(([files, group]) => ({
    files: [files],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group, message: 'The stand-in knows nothing of the product but workbook.' }] },
      ],
    },
  })),
  {
    files: [
      'src/{workbook,quantity,tables,prose,rules,review,words,hosts,taskpane,commands,functions,cli}/**/*.{ts,tsx}',
    ],
    ignores: CORE.map((folder) => `src/${folder}/**`),
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['**/standin/**', '**/workbench/**'], message: 'The stand-in never reaches the add-in.' },
          ],
        },
      ],
    },
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    ignores: ['test/support/fast-check.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'fast-check', message: 'From test/support/fast-check, which says what is drawn.' }] },
      ],
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: {
      globals: {
        module: 'writable',
        require: 'readonly',
        process: 'readonly',
        console: 'readonly',
        Buffer: 'readonly',
        __dirname: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        performance: 'readonly',
      },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
