import { byContent, type Edits } from './recipe.js';
import { STARTS } from './starts.js';

/** The right side at $t=1$ is 2: the lower end, mostly that number in another spelling. */
const spelled = (end: string): Edits => ({ 'relations/0/right/0': end });
const notation = /no text /;

const SPELLINGS = [
  '2', '2.0', '2.0e0', '20e-1', '0.2e1', '2e00', '2e+0', '+2e0', '2E0', ' 2e0', '2e0 ', '2e0\n', '02e0', '2.e0', '.2e1',
  '2e-0', '0x2', '2e0x', 'NaN', 'Infinity', '-Infinity', 'inf', '@Inf@', 'nan(2)', '-0', '0e0', '0.0', '', '2_0e-1',
  '2e1.0', '２e0', '1e-1000000000', '1e1000000000', '1e0000000000000',
];

/** Interval ends that are written in another way than the one of the format, or that are too long. */
export const intervalRecipes = byContent(STARTS.subcritical, [
  ...SPELLINGS.map((end) => [`an end spelled ${JSON.stringify(end)}`, spelled(end), notation] as const),
  ['an end that is a number', { 'relations/0/right/0': 2 }, notation],
  ['an end that is null', { 'relations/0/right/0': null }, notation],
  ['an end of 51000 digits', spelled(`1.${'3'.repeat(51_000)}e0`), notation],
  ['a number of 10 MB as text', spelled(`1.${'3'.repeat(10_000_000)}e0`), notation],
  ['a huge lower end', spelled('1e999999999'), / is not as stated/],
  ['a huge lower end with many digits', spelled(`1.${'3'.repeat(1500)}e999999999`), / is not as stated/],
  ['a tiny upper end', { 'relations/0/right/1': '1e-999999999' }, / is not as stated/],
  ['a tiny upper end with many digits', { 'relations/0/right/1': `1.${'3'.repeat(1500)}e-999999999` },
    / is not as stated/],
  ['an end that is just too large, of many digits', spelled(`2.${'0'.repeat(1500)}1e0`), / is not as stated/],
  ['an interval of one end', { 'relations/0/right': ['2e0'] }, /other than two ends/],
  ['an interval of three ends', { 'relations/0/right': ['2e0', '2e0', '2e0'] }, /other than two ends/],
  ['an interval of no end', { 'relations/0/right': [] }, /a list is missing or empty/],
  ['an interval that is text', { 'relations/0/right': '2e0' }, /a list is missing or empty/],
  ['ends in the wrong order', { 'relations/0/left': ['1.1e0', '9e-1'] }, / is not as stated/],
]);
