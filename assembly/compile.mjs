/*
 * Compiles the kernels of the engine and writes them, as text, to src/engine/kernel-bytes.ts:
 *
 *   npm run engine
 *
 * or, with `--print`, to standard output.
 *
 * Relaxed SIMD stays off, for its results differ between machines.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// Not a literal: with its types come those of its own standard library, which redeclare the language's.
const compiler = 'assemblyscript/asc';
const { main } = await import(compiler);

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const options = [
  '--baseDir', here('.'), '--outFile', 'kernels.wasm', '-O3', '--noAssert', '--runtime', 'stub', '--use', 'abort=',
  '--enable', 'simd', '--disable', 'mutable-globals', '--initialMemory', '1',
];

/** The bytes of the compiled kernels. */
async function compile() {
  let bytes = new Uint8Array();
  const { error, stderr } = await main(['kernels.ts', ...options], {
    writeFile: (name, contents) => { bytes = contents; },
  });
  if (error !== null) throw new Error(stderr.toString());
  return bytes;
}

/** The text of the module that holds these bytes. */
function moduleOf(bytes) {
  const lines = Buffer.from(bytes).toString('base64').match(/.{1,116}/gu);
  return [
    '/**',
    ' * The compiled kernels of `assembly/`, in base 64. Written by `npm run engine`; a test compiles them again and',
    ' * compares byte for byte.',
    ' * @module',
    ' */',
    '',
    '/** The WebAssembly module. */',
    'export const KERNEL_BYTES = `',
    ...lines,
    '`;',
    '',
  ].join('\n');
}

const text = moduleOf(await compile());
if (process.argv[2] === '--print') process.stdout.write(text);
else writeFileSync(here('../src/engine/kernel-bytes.ts'), text);
