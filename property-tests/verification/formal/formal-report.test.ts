import { expect, it } from 'vitest';
import { formalStatus, type FormalReport } from '../../../src/verification/formal/formal-report.js';

it('formal proofs count if nothing is complained of', () => {
  const report: FormalReport = {
    schema: 'recurrent-proofs/formal@2', version: '0', coq: '8', theorems: [], numbers: { equal: 0, quantities: 0 },
    checked: [], complaints: [], millis: { build: 0, check: 0 },
  };
  const complaints = ['the claim growth has no theorem in Coq'];
  expect([formalStatus(report), formalStatus({ ...report, complaints })]).toEqual([0, 1]);
});
