/** What the host calls. */
export { activate, activateWithSlope, useTable } from './activation';
export { addGradients, outputs, setActivation, setPlaces, setSizes } from './network';
export { gradients } from './gradients';
export { gram } from './gram';
export { polarFactors } from './polar';
export { tangent } from './tangent';

/** The first byte that the host may use. */
export function firstFree(): usize {
  return __heap_base;
}
