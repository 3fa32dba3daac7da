/** The folders of src (and its few files), lowest first: a file imports only from its own and from those before it. */
const folders = [
  'version.ts',
  'numbers',
  'activations',
  'network',
  'theory',
  'engine',
  'systems',
  'training',
  'data',
  'claims',
  'verification',
  'reports',
  'index.ts',
  'node',
  'cli',
];

/** The first layer that may touch Node: everything before it runs in a browser. */
const firstOnNode = folders.indexOf('node');

/** The height of a file of src in the order of imports, or `undefined` where its folder has no place in it. */
export function heightOf(path: string): number | undefined {
  const height = folders.indexOf(path.split('/')[1] ?? '');
  return height === -1 ? undefined : height;
}

/** True of the claims, which import nothing but the public API. */
export const isClaim = (path: string): boolean => path.startsWith('proofs-checks/');

/** True of the independent checker of certificates, which shares no code with what it checks. */
export const isChecker = (path: string): boolean => path === 'src/verification/check-certificate.ts';

/** True of every file that must run in a browser. */
export const runsInBrowser = (path: string): boolean => isClaim(path) || (heightOf(path) ?? 0) < firstOnNode;

/** A package, and the files below Node that may import it. */
interface Place {
  readonly specifier: RegExp;
  readonly files: RegExp;
}

const places: readonly Place[] = [
  { specifier: /^decimal\.js$/u, files: /^src\/numbers\/(?:[a-z]+-)?decimal[^/]*\.ts$/u },
  { specifier: /^z3-solver$/u, files: /^src\/verification\/solver\//u },
  { specifier: /^gmp-wasm$/u, files: /^src\/verification\/check-certificate\.ts$/u },
  { specifier: /^@noble\/hashes\//u, files: /^src\/(?:numbers|verification)\//u },
  { specifier: /^pure-rand(?:\/|$)/u, files: /^src\//u },
  { specifier: /^fast-check$/u, files: /^src\/(?:claims|verification)\//u },
  { specifier: /^zod$/u, files: /^src\/(?:data|claims|verification|reports)\//u },
  { specifier: /^fastest-levenshtein$/u, files: /^src\/(?:data|claims|verification)\//u },
  { specifier: /^(?:vega|vega-lite|cli-table3)$/u, files: /^src\/reports\//u },
  { specifier: /^ml-matrix$/u, files: /^src\/systems\//u },
  // The entry points without `browser` use Node's Buffer.
  { specifier: /^csv-parse\/browser\/esm\/sync$/u, files: /^src\/data\//u },
];

/** The packages that nothing else may import, on Node's side of the line neither. */
const wrapped = /^(?:decimal\.js|gmp-wasm|z3-solver)$/u;

/** True if the file may import the package: below Node where the table says so, in src/node and src/cli any other. */
export const mayUse = (path: string, specifier: string): boolean =>
  runsInBrowser(path)
    ? places.some((place) => place.specifier.test(specifier) && place.files.test(path))
    : !wrapped.test(specifier);
