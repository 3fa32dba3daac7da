// @ts-check
/**
 * The controls on the page of the cutoff: one script, bundled from the code of the project, that asks nothing of any
 * server. A page has them where it has an element of the class `live-cutoff`.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';

const SCRIPT = 'assets/live-cutoff.js';

/** @param {string} html */
export function hasLivePart(html) {
  return html.includes('class="live-cutoff"');
}

/**
 * The page with the script, if it has controls. It is a classic one: browsers do not load modules from a folder.
 * @param {string} html
 */
export function liveScript(html) {
  if (!hasLivePart(html)) return html;
  const base = /data-base="(?<base>[^"]*)"/u.exec(html)?.groups?.['base'] ?? './';
  return html.replace('</head>', `<script defer src="${base}${SCRIPT}"></script></head>`);
}

/** @param {string} site the folder of the site */
export async function bundleLive(site) {
  await build({
    input: fileURLToPath(new URL('../live/cutoff.js', import.meta.url)),
    platform: 'browser',
    logLevel: 'warn',
    output: { file: join(site, SCRIPT), format: 'iife', minify: true },
  });
}
