/**
 * Everything that the checker is asked to accept or to reject here. Making it takes the whole tool, reading it only the
 * checker: while the checker is mutated, the texts are made once, by `mutation/keep-corpus.ts`.
 * @module
 */
import { computedRecipes } from './computed-recipes.js';
import { foundRecipes } from './found-recipes.js';
import { hypothesisRecipes } from './hypothesis-recipes.js';
import { instanceRecipes } from './instance-recipes.js';
import { intervalRecipes } from './interval-recipes.js';
import { memberRecipes } from './member-recipes.js';
import { sideRecipes } from './side-recipes.js';
import { STARTS } from './starts.js';
import { supremumRecipes } from './supremum-recipes.js';
import { textRecipes } from './text-recipes.js';
import { verdictRecipes } from './verdict-recipes.js';

export { outside, neighbours } from './outside.js';
export { STARTS } from './starts.js';
export { wholeClaims } from './whole-claims.js';

/** Ways to spoil a certificate, by what they spoil. */
export const recipes = Object.entries({
  hypotheses: hypothesisRecipes,
  instances: instanceRecipes,
  'computed states': computedRecipes,
  sides: Object.entries(STARTS).flatMap(([name, start]) => sideRecipes(name, start)),
  intervals: intervalRecipes,
  verdicts: verdictRecipes,
  suprema: supremumRecipes,
  members: memberRecipes,
  text: textRecipes,
  'what was found': foundRecipes,
});
