/**
 * The compiled kernels: what `assembly/` exports, and how an instance of it is made. Every instance has a memory of its
 * own. Addresses are bytes, all sizes count doubles.
 * @module
 */
import { bytesOf } from './base64.js';
import { KERNEL_BYTES } from './kernel-bytes.js';

/** The functions of one instance; `assembly/` says what they do. */
export interface Kernels {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  firstFree(): number;
  useTable(at: number): void;
  activate(kind: number, at: number, slope: number, count: number): void;
  activateWithSlope(kind: number, at: number, slope: number, count: number): void;
  setActivation(kind: number, scale: number, stretch: number, slope: number): void;
  setSizes(dimension: number, length: number, pairs: number): void;
  setPlaces(
    theta: number, signs: number, states: number, slopes: number, rest: number, sums: number, g: number,
  ): void;
  outputs(x: number, count: number, to: number): void;
  addGradients(
    x: number, count: number, errors: number, ends: number, group: number, begins: boolean, total: number,
  ): void;
  tangent(
    kind: number, scale: number, stretch: number, slope: number, dimension: number, length: number, x: number,
    w: number, u: number, vw: number, vu: number, weights: number, stride: number, count: number, scratch: number,
    sums: number,
  ): void;
  gradients(
    kind: number, scale: number, stretch: number, slope: number, dimension: number, length: number, x: number,
    w: number, u: number, stride: number, count: number, values: number, gradients: number, row: number, rest: number,
    slopes: number,
  ): void;
  gram(
    gradients: number, points: number, places: number, weights: number, neurons: number, scratch: number, to: number,
  ): void;
  polarFactors(at: number, count: number): void;
}

/** What every engine of JavaScript has for WebAssembly, and the language's own types do not name. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
};

let compiled: object | undefined;

/** A fresh instance; the code is compiled once. */
export function instantiate(): Kernels {
  compiled ??= new WebAssembly.Module(bytesOf(KERNEL_BYTES));
  return new WebAssembly.Instance(compiled, {}).exports as Kernels;
}
