/**
 * The work of a verification run in pieces that can be done in any order and on any worker. The pieces are fixed by the
 * settings alone, so that results do not depend on how many workers there are.
 * @module
 */

/**
 * Where instances come from: drawn at random, drawn on windows of the series, stated by the claim, or by the user;
 * `certified` are the stated ones and the first of the drawn ones (or the one by the user) once more. `trials` are
 * fresh initializations, `runs` runs of gradient descent from such, and `measured` stands for a measurement.
 */
export type Source = 'generated' | 'series' | 'stated' | 'given' | 'certified' | 'trials' | 'runs' | 'measured';

/** One piece of work: the instances `from` to `to` (exclusive) of one part from one source. */
export interface Task {
  readonly claim: string;
  readonly part: string;
  readonly source: Source;
  readonly from: number;
  readonly to: number;
  /** Of trials and runs: the position of the experiment in `experimentsOf` or `plannedRuns`. */
  readonly experiment?: number;
}

/** The name of the part of a task, as the command line takes it. */
export function partNameOf({ claim, part }: Pick<Task, 'claim' | 'part'>): string {
  return `${claim}/${part}`;
}

/** Instances per piece: small enough for even loads and a quick stop. */
const CHUNK = 25;

/** That many instances in pieces. */
export function chunks(task: Omit<Task, 'from' | 'to'>, count: number, size = CHUNK): readonly Task[] {
  return Array.from({ length: Math.ceil(count / size) }, (_, k) =>
    ({ ...task, from: k * size, to: Math.min(count, (k + 1) * size) }));
}

/** Sources whose pieces may take seconds. */
const LONG: readonly Source[] = ['measured', 'runs', 'trials'];

/** The pieces in the order in which workers take them: no long one is left for the end, where all wait for it. */
export function longestFirst(tasks: readonly Task[]): readonly Task[] {
  return [
    ...LONG.flatMap((source) => tasks.filter((task) => task.source === source)),
    ...tasks.filter(({ source }) => !LONG.includes(source)),
  ];
}
