/**
 * Transportation mappings as plain data: the families, each with the norms that are declared for it.
 * @module
 */
import { activationNamed } from '../activations/named.js';
import type { Vector } from '../network/coordinates.js';
import type { PartNorms } from '../network/space.js';
import { constantMapping } from './mappings/constant.js';
import { kernelMapping, type KernelTerm } from './mappings/kernel.js';
import { rotatingMapping } from './mappings/rotating.js';
import { signMapping } from './mappings/sign.js';
import { smoothMapping } from './mappings/smooth.js';
import type { MappingFormula, TransportationMapping } from './transportation-mapping.js';

/** What every family has. */
export interface Declared {
  /** $\nu=(\nu_w,\nu_u)$, as it is declared. */
  readonly nu: PartNorms<number>;
}

/** A mapping as plain data. */
export type MappingForm = Declared & (
  | { readonly family: 'constant'; readonly direction: Vector<number> }
  | {
    readonly family: 'sign'; readonly along: readonly number[];
    readonly constant: Vector<number>; readonly varying: Vector<number>;
  }
  | {
    readonly family: 'smooth'; readonly along: readonly number[]; readonly shift: number;
    readonly constant: Vector<number>; readonly varying: Vector<number>;
  }
  | {
    readonly family: 'rotating'; readonly along: readonly number[]; readonly speed: number;
    readonly radius: PartNorms<number>;
  }
  | {
    readonly family: 'kernel'; readonly activation: string; readonly alpha: number;
    readonly terms: readonly [KernelTerm, ...KernelTerm[]];
  }
);

/** A mapping with the data that it is made from. */
export interface FormedMapping extends TransportationMapping {
  readonly form: MappingForm;
}

function formulaOf(form: MappingForm): MappingFormula {
  switch (form.family) {
    case 'constant': return constantMapping(form.direction);
    case 'sign': return signMapping(form.along, form);
    case 'smooth': return smoothMapping(form.along, form.shift, form);
    case 'rotating': return rotatingMapping(form);
    case 'kernel': {
      const activation = activationNamed(form.activation);
      if (activation === undefined) throw new RangeError(`"${form.activation}" is no activation: take tanh or erf`);
      return kernelMapping({ ...form, activation });
    }
  }
}

/**
 * The mapping of a form. Whether the declared norms are large enough is for `suprema` to say.
 * @throws RangeError if an activation is unknown or a rotating map is in more than two dimensions
 */
export function mappingOf(form: MappingForm): FormedMapping {
  return { ...formulaOf(form), nu: form.nu, form };
}
