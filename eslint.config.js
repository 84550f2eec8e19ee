/**
 * What code here must keep to. Nothing is a warning: a rule that may be broken is no rule.
 *
 * The sizes are tripwires. Code that meets one is split; the number is not raised.
 */
import eslint from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const generated = [
  '**/dist/',
  '**/.astro/',
  '**/.bundle/',
  '**/.cache/',
  '**/.data/',
  '**/.tmp/',
  'cms/.strapi/',
  'cms/types/',
];

/** What type information cannot reach: astro check and Strapi's own build see to these. */
const withoutTypes = ['**/*.astro', '**/*.astro/*.ts', 'cms/src/admin/**', '*.js'];

const untyped = Object.fromEntries(
  ['argument', 'assignment', 'call', 'member-access', 'return'].map((use) => [
    `@typescript-eslint/no-unsafe-${use}`,
    'off',
  ]),
);

export default defineConfig(
  globalIgnores(generated),
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },
  eslint.configs.recommended,
  tseslint.configs.strictTypeChecked,
  astro.configs['flat/recommended'],
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      complexity: ['error', 12],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      // TypeScript knows the names; this rule does not know the types.
      'no-undef': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      '@typescript-eslint/no-invalid-void-type': 'off',
      // What comes from outside is not always what its type promises.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // We have no enums; those of others are compared with the words that they stand for.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-plus-operands': ['error', { allowNumberAndString: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  { files: withoutTypes, extends: [tseslint.configs.disableTypeChecked] },
  // Strapi's services, JSON in plain JavaScript and imports of templates have no types of their own.
  { files: ['cms/**', 'tests/**', '**/*.mjs', 'site/src/components/**/*.ts'], rules: untyped },
  {
    files: ['tests/**'],
    rules: { 'max-lines-per-function': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
);
