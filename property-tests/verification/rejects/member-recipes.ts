import type { Json } from '../../../src/claims/quantity.js';
import { byContent, bySpelling, byText } from './recipe.js';
import { STARTS } from './starts.js';

const members = /in place of/;
const statement = /not the statement of/;
const part = /no part |no text /;
const seed = /an integer from 0 to 4294967295/;
const bits = /an integer from 16 to 65536/;
const canonical = /not in canonical form/;

const NO_INTEGER: readonly Json[] = [-1, 2 ** 32, 0.5, '1', null, [1], true];
const TOP = ['claim', 'format', 'parts', 'seed', 'statement', 'tool', 'verdict'] as const;
const INNER = ['bits', 'instance', 'relations', 'verdict', '/parts/0/instances', '/parts/0/part', '/parts/0/verdict'];

/** The members of the certificate, of its parts and of its instances. */
export const memberRecipes = [
  ...byContent(STARTS.critical, [
    ...TOP.map((name) => [`no member ${name}`, { [`/${name}`]: undefined }, members] as const),
    ...INNER.map((path) => [`no member at ${path}`, { [path]: undefined }, members] as const),
    ['a member by another name', { '/seed': undefined, '/seeds': 1 }, members],
    ['a member of another version', { '/nonce': 1 }, members],
    ['a part with a note', { '/parts/0/note': '' }, members],
    ['an instance with a note', { note: '' }, members],
    ['the format of another version', { '/format': 'recurrent-proofs/certificate@2' }, /another format/],
    ['a format that is a list', { '/format': ['recurrent-proofs/certificate@1'] }, /another format/],
    ['an unknown claim', { '/claim': 'shrinkage' }, statement],
    ['another claim', { '/claim': 'state-bound' }, statement],
    ['a claim of the prototype', { '/claim': 'constructor' }, statement],
    ['a claim with a path', { '/claim': '../growth' }, /no text /],
    ['a claim with a digit behind it', { '/claim': 'growth2' }, /no text /],
    ['a claim of another case', { '/claim': 'Growth' }, /no text /],
    ['a claim with the statement missing for both', { '/claim': 'valueof', '/statement': null }, statement],
    ['the statement of the same length', { '/statement': '0'.repeat(64) }, statement],
    ['a statement in capitals', { '/statement': (old) => JSON.stringify(old).toUpperCase() }, statement],
    ['an empty statement', { '/statement': '' }, statement],
    ['an unknown part', { '/parts/0/part': 'supercritical' }, part],
    ['a part of another claim', { '/parts/0/part': 'lag' }, part],
    ['another part of the claim, with another bound', { '/parts/0/part': 'geometric' }, / is not as stated/],
    ['a part with a digit before it', { '/parts/0/part': '2critical' }, /no text /],
    ['a part with a digit behind it', { '/parts/0/part': 'critical2' }, /no text /],
    ['a part of the prototype', { '/parts/0/part': 'constructor' }, part],
    ['a part with a slash', { '/parts/0/part': 'critical/critical' }, part],
    ['no parts', { '/parts': [] }, /a list is missing or empty/],
    ['parts by name', { '/parts': { critical: [] } }, /a list is missing or empty/],
    ['no instances', { '/parts/0/instances': [] }, /a list is missing or empty/],
    ['a tool with a letter before its version', { '/tool': 'v1.2.3' }, /no text /],
    ['a tool with a space behind its version', { '/tool': '1.2.3 ' }, /no text /],
    ['a tool that is no version', { '/tool': 'latest' }, /no text /],
    ['a tool that is a number', { '/tool': 1 }, /no text /],
    ['suprema of a claim that states none', { '/suprema': [] }, /states no suprema/],
    ...NO_INTEGER.map((value) => [`a seed of ${JSON.stringify(value)}`, { '/seed': value }, seed] as const),
    ...[-1, 15, 65_537, 64.5, '64', null].map((value) =>
      [`${JSON.stringify(value)} bits`, { bits: value }, bits] as const),
  ]),
  ...bySpelling(STARTS.critical, [
    ['a radius of NaN', (text) => text.replace('"alpha":4', '"alpha":NaN'), /not JSON/],
    ['an infinite radius', (text) => text.replace('"alpha":4', '"alpha":1e999'), canonical],
    ['a negative zero', (text) => text.replace('"alpha":4', '"alpha":-0'), canonical],
    ['a number with a point', (text) => text.replace('"alpha":4', '"alpha":4.0'), canonical],
    ['a number with an exponent', (text) => text.replace('"alpha":4', '"alpha":4e0'), canonical],
    ['more digits than a double has', (text) => text.replace('"alpha":4', '"alpha":4.0000000000000000001'), canonical],
    ['a number of a megabyte', (text) => text.replace('"alpha":4', `"alpha":4${'0'.repeat(1_000_000)}`), canonical],
    ['a member twice', (text) => text.replace('"alpha":4', '"alpha":5,"alpha":4'), canonical],
    ['a member twice, the same', (text) => text.replace('"alpha":4', '"alpha":4,"alpha":4'), canonical],
    ['a verdict twice',
      (text) => text.replace(/"verdict":"holds"}$/, '"verdict":"touches","verdict":"holds"}'), canonical],
    ['members in another order',
      (text) => text.replace('"alpha":4,"length":3', '"length":3,"alpha":4'), canonical],
    ['an escape in a name', (text) => text.replace('"alpha"', String.raw`"\u0061lpha"`), canonical],
    ['a space', (text) => text.replace('"alpha":4', '"alpha": 4'), canonical],
    ['half of a surrogate pair', (text) => text.replace('"tool":"', '"tool":"\ud800'), canonical],
  ]),
  ...byText(STARTS.critical, [
    ['a digit of the digest', (text) => text.replace(/("digest":")(.)/, (_, head: string, digit: string) =>
      `${head}${digit === '0' ? '1' : '0'}`), /the digest is not that of the content/],
    ['a digest in capitals', (text) => text.replace(/[0-9a-f]{64}/, (digest) => digest.toUpperCase()),
      /the digest is not/],
    ['an empty digest', (text) => text.replace(/"digest":"[0-9a-f]{64}"/, '"digest":""'), /the digest is not/],
    ['a digest of null', (text) => text.replace(/"digest":"[0-9a-f]{64}"/, '"digest":null'), /the digest is not/],
    ['no digest', (text) => text.replace(/"digest":"[0-9a-f]{64}",/, ''), members],
    ['another seed without another digest', (text) => text.replace('"seed":1', '"seed":2'), /the digest is not/],
    ['another radius without another digest', (text) => text.replace('"alpha":4', '"alpha":5'), /the digest is not/],
    ['the version of another tool without another digest',
      (text) => text.replace(/"tool":"[^"]*"/, '"tool":"9.9.9"'), /the digest is not/],
  ]),
];
