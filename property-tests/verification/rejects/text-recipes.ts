import { byText } from './recipe.js';
import { STARTS } from './starts.js';

const canonical = /not in canonical form/;
const json = /not JSON/;
const nested = /nested deeper than 16/;
const members = /in place of/;
const MANY = 100_000;
const LONG = 10_000_000;

/** What is no canonical text, or no certificate at all. */
export const textRecipes = byText(STARTS.critical, [
  ['an empty file', () => '', json],
  ['null', () => 'null', members],
  ['a list', () => '[]', members],
  ['an object', () => '{}', members],
  ['a number', () => '1', members],
  ['a text', () => '"certificate"', members],
  ['two certificates', (text) => text + text, json],
  ['a list of certificates', (text) => `[${text}]`, members],
  ['a newline at the end', (text) => `${text}\n`, canonical],
  ['a space at the beginning', (text) => ` ${text}`, canonical],
  ['a byte order mark', (text) => `\uFEFF${text}`, json],
  ['a zero byte at the end', (text) => `${text}\0`, json],
  ['a comma too many', (text) => text.replace(/}$/, ',}'), json],
  ['indented', (text) => JSON.stringify(JSON.parse(text), null, 1), canonical],
  ['a comment', (text) => `${text}//`, json],
  ['single quotes', (text) => text.replaceAll('"', `'`), json],
  ['brackets nested 17 deep', () => '['.repeat(17) + ']'.repeat(17), members],
  ['brackets nested 18 deep', () => '['.repeat(18) + ']'.repeat(18), nested],
  ['objects nested 18 deep', () => '{"a":'.repeat(18) + '1' + '}'.repeat(18), nested],
  ['brackets nested 100000 deep', () => '['.repeat(MANY) + ']'.repeat(MANY), nested],
  ['open brackets only', () => '['.repeat(MANY), /nested deeper than 16|not JSON/],
  ['objects nested 100000 deep', () => '{"a":'.repeat(MANY) + '1' + '}'.repeat(MANY), nested],
  ['brackets nested 100000 deep in the place of a number',
    (text) => text.replace('"alpha":4', `"alpha":${'['.repeat(MANY)}${']'.repeat(MANY)}`), nested],
  ['brackets nested 100000 deep behind a text that closes as many', (text) => text.replace('"alpha":4',
    `"activation":"${']'.repeat(MANY)}","alpha":${'['.repeat(MANY)}${']'.repeat(MANY)}`), nested],
  ['a text of 10 MB in the place of a number',
    (text) => text.replace('"alpha":4', `"alpha":"${'4'.repeat(LONG)}"`), /the digest is not/],
  ['a megabyte of spaces', (text) => text + ' '.repeat(LONG / 10), canonical],
  ['a megabyte of nothing', () => '\0'.repeat(LONG / 10), json],
  ['a megabyte of quotes', () => '"'.repeat(LONG / 10), json],
  ['a list of 100000 numbers', () => `[${'0,'.repeat(MANY)}0]`, members],
]);
