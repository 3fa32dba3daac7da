/**
 * The laws of the elementary functions: enclosure of an independent reference, at exact and at inexact arguments.
 * @module
 */
import { evaluate, exactly, print } from './expression.js';
import { compare, magnitude, ofDouble } from './rational.js';
import { reference, referencePi } from './reference.js';
import { meets } from './system-under-test.js';
import type { Law } from './number-system.laws.js';
import type { Rational } from './rational.js';

const names = ['exp', 'tanh', 'sin', 'cos', 'erf'] as const;

/** Beyond, the exponential has no double near it, and 150 digits of the reference do not reduce the angle. */
const largest: Rational = { p: 10000n, q: 1n };
/** Below, decimal.js computes for seconds; the unit tests of each system go there. */
const least: Rational = { p: 1n, q: 10n ** 40n };

const inReach = (r: Rational): boolean =>
  compare(magnitude(r), largest) <= 0 && (r.p === 0n || compare(magnitude(r), least) >= 0);

export const elementary: Law = ({ K, ends, approximate }, { x }) => {
  const r = ofDouble(x);
  if (approximate || !inReach(r)) return undefined;
  for (const name of names) {
    if (!meets(ends(K[name](K.fromNumber(x))), reference(name, r))) return `${name}(${String(x)}) is not enclosed`;
  }
  return undefined;
};

export const elementaryOfInexact: Law = ({ K, ends, approximate }, { left }) => {
  const r = exactly(left);
  if (approximate || r === undefined || !inReach(r)) return undefined;
  const argument = evaluate(K, left);
  for (const name of names) {
    if (!meets(ends(K[name](argument)), reference(name, r))) return `${name}(${print(left)}) is not enclosed`;
  }
  return undefined;
};

const pi = referencePi();

export const ratioOfCircles: Law = ({ K, ends, approximate }) =>
  approximate || meets(ends(K.pi()), pi) ? undefined : 'pi is not enclosed';
