import { fc, it } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { ledger } from '../../proofs-checks/index.js';
import type { Json } from '../../src/claims/quantity.js';
import { InputError } from '../../src/data/input-error.js';
import { numbersIn, withNumbers } from '../../src/verification/attack/json-numbers.js';
import type { CertificateContent, CertifiedRelation } from '../../src/verification/certificate/certificate.js';
import { certifyInstance } from '../../src/verification/certificate/certify-instance.js';
import type { StatedInterval } from '../../src/verification/certificate/stated-interval.js';
import { certificateChecker } from '../../src/verification/check-certificate.js';
import { partOf } from '../../src/verification/task-instances.js';
import { isAtMost, moved } from './certificate/exact-decimal.js';
import { changedAt } from './rejects/changed-json.js';
import { resealed } from './rejects/resealed.js';
import { STARTS } from './rejects/starts.js';

const check = await certificateChecker();
const start = fc.constantFrom(...Object.values(STARTS)).map((text) => text());
const ends = fc.constantFrom('left', 'right').chain((side) => fc.constantFrom(0, 1).map((end) => ({ side, end })));

const contentOf = (text: string): CertificateContent & Json => JSON.parse(text) as CertificateContent & Json;
const rejected = (text: string): void => { expect(check(text)).toMatchObject({ accepted: false }); };

/** The instance with one of its numbers changed. */
function withNumber(instance: Json, place: number, change: (value: number) => number): Json {
  const values = numbersIn(instance).map(({ value }) => value);
  const at = place % values.length;
  return withNumbers(instance, values.map((value, k) => (k === at ? change(value) : value)));
}

/** The relations that the tool certifies of the instance; none if it is outside of the domain or of a hypothesis. */
function relationsAt({ claim, parts: [given] }: CertificateContent, instance: Json): readonly CertifiedRelation[] {
  const { part } = partOf(ledger, { claim, part: given?.part ?? '' });
  try {
    const found = certifyInstance(part.read(instance), { maxBits: 512, atContact: true });
    return found.outcome === 'certified' ? found.instance.relations : [];
  } catch (error) {
    if (error instanceof InputError) return [];
    throw error;
  }
}

const areApart = ([low, high]: StatedInterval, [lower, upper]: StatedInterval): boolean =>
  !isAtMost(low, upper) || !isAtMost(lower, high);

/** Whether a side of the new instance is surely not in the interval that is stated. */
function isFalsified(stated: readonly CertifiedRelation[], anew: readonly CertifiedRelation[]): boolean {
  return anew.length !== stated.length || stated.some(({ left, right }, k) => {
    const other = anew[k];
    return other === undefined || areApart(left, other.left) || areApart(right, other.right);
  });
}

/** Asks the checker for a certificate of another instance, if the relations are false there. */
function rejectsOtherNumber(text: string, place: number, change: (value: number) => number): void {
  const content = contentOf(text);
  const [given] = content.parts[0]?.instances ?? [];
  if (given === undefined) throw new RangeError('the certificate has no instance');
  const instance = withNumber(given.instance, place, change);
  fc.pre(isFalsified(given.relations, relationsAt(content, instance)));
  rejected(resealed(changedAt(content, ['parts', '0', 'instances', '0', 'instance'], instance) ?? null));
}

describe('the checker', { timeout: 30_000 }, () => {
  it.prop([start, fc.nat(), fc.integer({ min: 1, max: 255 })], { numRuns: 400 })(
    'rejects a certificate with a byte flipped', (text, place, flip) => {
      const bytes = new TextEncoder().encode(text);
      const at = place % bytes.length;
      bytes.set([(bytes[at] ?? 0) ^ flip], at);
      rejected(new TextDecoder().decode(bytes));
    });

  it.prop([start, fc.nat()], { numRuns: 200 })('rejects a certificate that is cut off', (text, place) => {
    rejected(text.slice(0, place % text.length));
  });

  it.prop([start, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 40 })], { numRuns: 200 })(
    'rejects a certificate with a piece elsewhere', (text, from, to, length) => {
      const at = from % (text.length - length);
      const rest = text.slice(0, at) + text.slice(at + length);
      const place = to % (rest.length + 1);
      const other = rest.slice(0, place) + text.slice(at, at + length) + rest.slice(place);
      fc.pre(other !== text);
      rejected(other);
    });

  it.prop([start, fc.string({ unit: 'binary' })], { numRuns: 200 })('rejects what is no certificate', (text, other) => {
    rejected(other);
    rejected(text + other + (other === '' ? ' ' : ''));
  });

  it.prop([start, fc.json()], { numRuns: 100 })('rejects JSON of any other kind', (_, json) => { rejected(json); });

  it.prop([start, fc.nat(), fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(0, 1, 2))],
    { numRuns: 60 })(
    'rejects an instance that its intervals do not belong to', (text, place, value) => {
      rejectsOtherNumber(text, place, () => value);
    });

  it.prop([start, fc.nat(), fc.integer({ min: -4, max: 4 })], { numRuns: 60 })(
    'rejects an instance of which a number is off in its last digits', (text, place, ulps) => {
      rejectsOtherNumber(text, place, (value) => value * (1 + ulps * 2 ** -52));
    });

  it.prop([start, fc.nat(), ends, fc.integer({ min: 1, max: 300 })], { numRuns: 60 })(
    'rejects an interval that is moved off its side', (text, place, { side, end }, digits) => {
      const relations = contentOf(text).parts[0]?.instances[0]?.relations ?? [];
      fc.pre(relations.length > 0);
      const k = place % relations.length;
      const [lower, upper] = side === 'left' ? relations[k]?.left ?? ['0', '0'] : relations[k]?.right ?? ['0', '0'];
      // The lower end above the upper one, or the upper end below the lower one.
      const beyond = end === 0 ? moved(upper, BigInt(digits)) : moved(lower, -BigInt(digits));
      const path = ['parts', '0', 'instances', '0', 'relations', String(k), side, String(end)];
      rejected(resealed(changedAt(contentOf(text), path, beyond) ?? null));
    });

  it.prop([start, start], { numRuns: 60 })(
    'rejects the relations of another certificate', (one, other) => {
      const [given, taken] = [contentOf(one), contentOf(other)];
      const relations = taken.parts[0]?.instances[0]?.relations ?? [];
      const own = given.parts[0]?.instances[0]?.relations ?? [];
      fc.pre(isFalsified(own, relations));
      const path = ['parts', '0', 'instances', '0', 'relations'];
      rejected(resealed(changedAt(given, path, relations) ?? null));
    });
});

describe('a change of members anywhere', () => {
  it.prop([start, fc.nat(), fc.constantFrom('__proto__', 'constructor', 'toString', 'note')], { numRuns: 200 })(
    'is rejected, also under a name of the prototype', (text, place, name) => {
      const braces = [...text.matchAll(/\{/g)].map(({ index }) => index + 1);
      const at = braces[place % braces.length] ?? 0;
      const rest = text.slice(at);
      const content = JSON.parse(`${text.slice(0, at)}"${name}":{}${rest.startsWith('}') ? '' : ','}${rest}`) as Json;
      rejected(resealed(content));
    });
});
