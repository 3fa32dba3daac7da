import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** What `npm run docs` would make of a project that holds nothing but fixtures. */
export interface Build {
  readonly site: string;
  readonly failed: boolean;
  readonly messages: string;
  /** The text of a file of the site. */
  readonly read: (path: string) => Promise<string>;
  readonly discard: () => Promise<void>;
}

/** Runs TypeDoc's command, with this project's options, over `fixtures/NAME.ts` for each name. */
export async function buildPage(...names: readonly string[]): Promise<Build> {
  const site = await mkdtemp(join(tmpdir(), 'companion-'));
  const typedoc = here('../../node_modules/typedoc/bin/typedoc');
  const pages = names.flatMap((name) => ['--entryPoints', here(`fixtures/${name}.ts`)]);
  const options = ['--options', here('fixtures/typedoc.json'), ...pages];
  return new Promise((resolve) => {
    const env = { ...process.env, NO_COLOR: '1' };
    execFile(process.execPath, [typedoc, ...options, '--out', site], { env }, (error, stdout, stderr) => {
      resolve({
        site,
        failed: error !== null,
        messages: stdout + stderr,
        read: (path) => readFile(join(site, path), 'utf8'),
        discard: () => rm(site, { recursive: true }),
      });
    });
  });
}
