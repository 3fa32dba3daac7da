import { it } from 'vitest';
import { ledger } from '../../../proofs-checks/index.js';
import { draw } from '../../../src/verification/draw.js';
import { float64 } from '../../../src/numbers/float64.js';
import { tracked64 } from '../../../src/numbers/tracked-float64.js';
import { dual } from '../../../src/numbers/dual.js';
import { decide } from '../../../src/verification/decide.js';
it('bench', () => {
  const D = dual(float64);
  console.log('parts', ledger.flatMap((c) => c.parts).length, 'mutants', ledger.flatMap((c) => c.parts.flatMap((p) => p.mutants)).length);
  for (const claim of ledger) for (const part of claim.parts) {
    const n = 200;
    const time = (f: (i: number) => void) => { const s = performance.now(); for (let i = 0; i < n; i++) f(i); return Math.round((performance.now() - s) / n * 1000); };
    const list: ReturnType<typeof draw>[] = [];
    const td = time((i) => { list.push(draw(part, {}, `b/${claim.id}/${part.id}/${i}`)); });
    const tr = time((i) => { part.read(list[i]!.json); });
    const th = time((i) => { list[i]!.hypotheses(float64); });
    const tf = time((i) => { [...list[i]!.relations(float64)]; });
    const tt = time((i) => { [...list[i]!.relations(tracked64)]; });
    const tdu = time((i) => { [...list[i]!.relations(D)]; });
    const s = performance.now(); for (let i = 0; i < 10; i++) decide(list[i]!, { maxBits: 256, atContact: true }); const tb = Math.round((performance.now() - s) / 10 * 1000);
    console.log(claim.id, part.id, { td, tr, th, tf, tt, tdu, tb });
  }
}, 100000);
