/**
 * What code here must keep to. Nothing is a warning: a rule that may be broken is no rule.
 *
 * The sizes are tripwires. Code that meets one is split; the number is not raised.
 */
import eslint from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const generated = ['**/dist/', '**/.astro/', '**/.bundle/', '**/.cache/', '**/.data/', '**/.tmp/', 'cms/.strapi/', 'cms/types/'];

/** What type information cannot reach: astro check and Strapi's own build see to these. */
const withoutTypes = ['**/*.astro', '**/*.astro/*.ts', 'cms/src/admin/**', '*.js'];

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
      eqeqeq: 'error',
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'no-console': 'off',
      // TypeScript knows the names; this rule does not know the types.
      'no-undef': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-invalid-void-type': 'off',
    },
  },
  { files: withoutTypes, extends: [tseslint.configs.disableTypeChecked] },
  { files: ['tests/**'], rules: { 'max-lines-per-function': 'off' } },
);
