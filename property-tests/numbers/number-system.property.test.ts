import { numberSystemLaws } from './number-system.laws.js';
import {
  ballSystem, decimalSystem, dualSystem, enclosedFormulaSystem, float64System, opaqueSystem, rationalSystem,
  termSystem, tracked64System, trackedDecimalSystem,
} from './systems.js';

numberSystemLaws(float64System);
numberSystemLaws(tracked64System());
numberSystemLaws(decimalSystem(50), 50);
numberSystemLaws(trackedDecimalSystem(30), 50);
numberSystemLaws(ballSystem(64));
numberSystemLaws(ballSystem(200), 100);
numberSystemLaws(enclosedFormulaSystem(64));
numberSystemLaws(rationalSystem);
// A definition stays a node by its name, and 0 times anything is written as 0, also where that is undefined.
numberSystemLaws(termSystem, 100, ['definitions', 'totality']);
numberSystemLaws(dualSystem(float64System));
numberSystemLaws(dualSystem(tracked64System()));
numberSystemLaws(dualSystem(dualSystem(tracked64System())), 50);
numberSystemLaws(opaqueSystem(float64System));
numberSystemLaws(opaqueSystem(tracked64System()));
