import type { Json } from '../../../src/claims/quantity.js';
import { byContent, type Edits } from './recipe.js';
import { STARTS } from './starts.js';

const instance = /the verdict of an instance does not follow/;
const part = /the verdict of a part does not follow/;
const whole = /the verdict of .* does not follow/;

/** The same verdict on all three levels. */
const everywhere = (verdict: string): Edits => ({ verdict, '/parts/0/verdict': verdict, '/verdict': verdict });

const WORDS: readonly Json[] = ['undecided', 'refuted', 'true', 'Holds', '', true, null, 1, ['holds']];

/** Verdicts that do not follow, on each level. */
export const verdictRecipes = [
  ...byContent(STARTS.subcritical, [
    ['an instance said to touch', { verdict: 'touches' }, instance],
    ['a part said to touch', { '/parts/0/verdict': 'touches' }, part],
    ['a claim said to touch', { '/verdict': 'touches' }, whole],
    ['touches on every level', everywhere('touches'), instance],
    ['undecided on every level', everywhere('undecided'), instance],
    ['touches where sides overlap that can be told apart',
      { ...everywhere('touches'), 'relations/1/left': ['1e0', '3e0'], 'relations/1/right': ['1e0', '3e0'] },
      /the sides .* can be told apart/],
    ['holds where sides overlap', { 'relations/1/left': ['1e0', '3e0'], 'relations/1/right': ['1e0', '3e0'] },
      /the sides .* can be told apart/],
    ...WORDS.flatMap((word) => [
      [`an instance with the verdict ${JSON.stringify(word)}`, { verdict: word }, instance] as const,
      [`a part with the verdict ${JSON.stringify(word)}`, { '/parts/0/verdict': word }, part] as const,
      [`a claim with the verdict ${JSON.stringify(word)}`, { '/verdict': word }, whole] as const,
    ]),
  ]),
  ...byContent(STARTS.sameRadius, [
    ['a touch said to hold', { verdict: 'holds' }, instance],
    ['a part of a touch said to hold', { '/parts/0/verdict': 'holds' }, part],
    ['a claim of a touch said to hold', { '/verdict': 'holds' }, whole],
    ['holds in place of touches on every level', everywhere('holds'), instance],
    ['undecided in place of touches', everywhere('undecided'), instance],
  ]),
  ...byContent(STARTS.point, [
    // The slope of tanh at 2^-100 is below 1 by 2^-200.
    ['touches where the stated bits would tell the sides apart, and fewer not',
      {
        ...everywhere('touches'), bits: 200, 'instance/a': 2 ** -100,
        'relations/0/left': ['9e-1', '1.1e0'], 'relations/0/right': ['9e-1', '1.1e0'],
      }, /the sides .* can be told apart/],
  ]),
  ...byContent(STARTS.mirror, [['an identity of intervals that are no points', everywhere('holds'), instance]]),
  ...byContent(STARTS.critical, [
    ['an identity of points widened, said to hold',
      { 'relations/1/left': ['2e0', '2.0000000000000001e0'] }, instance],
    ['an identity of which only an inequality is shown', { 'relations/1/left': ['1.9e0', '2e0'] }, instance],
    ['an identity refuted', { 'relations/1/left': ['3e0', '3e0'], 'relations/1/right': ['3e0', '3e0'] },
      / is not as stated/],
  ]),
];
