/**
 * Writes everything that is generated: the GraphQL schema of the CMS, the tables of the README and
 * .env.example.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { vocabularyTable } from './vocabulary.ts';
