import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { proofs } from '../../../proofs-checks/index.js';
import { commandComplaints, isOutput } from './check-commands.js';
import { linkComplaints, sectionComplaints, verdictComplaints } from './check-links.js';
import { neighbourComplaints } from './check-neighbours.js';
import { readPage } from './read-page.js';

const folder = fileURLToPath(new URL('../../../docs/companion/', import.meta.url));
const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
const pages = names.map((name) => ({ name, page: readPage(join(folder, name)) }));
const broken = readPage(fileURLToPath(new URL('../fixtures/companion/broken.md', import.meta.url)));

/** The page that walks through the claims of each section of the theory. */
const WALKS: Readonly<Record<string, string>> = {
  1: 'hidden-state.md',
  2: 'near-initialization.md',
  3: 'transportation-mappings.md',
  4: 'gradient-descent.md',
  5: 'cutoff.md',
  6: 'against-prior-work.md',
};

const walk = (section: string): ReturnType<typeof readPage> => readPage(join(folder, WALKS[section] ?? ''));

describe('the pages of the companion', () => {
  it('are all in the reading order, which names nothing else', () => {
    const order = [...readFileSync(join(folder, 'index.md'), 'utf8').matchAll(/^ {2}- (?<path>\S+\.md)$/gmu)]
      .map(({ groups }) => groups?.['path'] ?? '');
    expect(order.filter((path) => !existsSync(join(folder, path)))).toEqual([]);
    expect(new Set(order.filter((path) => path.startsWith('./')).map((path) => path.slice(2))))
      .toEqual(new Set(names.filter((name) => name !== 'index.md')));
  });

  it.each(pages)('$name links to claims and symbols that are there', ({ page }) => {
    expect(linkComplaints(page)).toEqual([]);
  });

  it.each(pages)('$name gives the numbers of its false neighbours as balls do', ({ page }) => {
    expect(neighbourComplaints(page)).toEqual([]);
  });

  it.each(pages)('$name shows what its commands print', { timeout: 120_000 }, async ({ page }) => {
    expect(await commandComplaints(page)).toEqual([]);
  });

  it.each(Object.keys(WALKS))('walk through all claims of section %s, and no others', (section) => {
    expect(sectionComplaints(walk(section), section)).toEqual([]);
  });

  it('cover every section with a claim', () => {
    expect(Object.keys(WALKS)).toEqual([...new Set(proofs.map(({ section }) => section))].toSorted());
  });

  it('map every claim to the abstract, or say that it has no counterpart, with verdicts in fixed words', () => {
    const map = readPage(join(folder, 'paper-map.md'));
    const mapped = map.claims;
    expect(verdictComplaints(map)).toEqual([]);
    expect(proofs.map(({ id }) => id).filter((id) => !mapped.includes(id))).toEqual([]);
  });
});

describe('a broken page is rejected', () => {
  it('for claims and symbols that are not there', () => {
    expect(linkComplaints(broken)).toEqual(['no claim grwth', 'no symbol hiddenStats']);
  });

  it('for numbers of false neighbours that balls do not find', () => {
    expect(neighbourComplaints(broken)).toEqual([
      'no false neighbour growth/critical/offByTwo',
      'growth/critical/offByOne: t=1: 2 > 0 on the page, t=1: 1 > 0 in balls',
    ]);
  });

  it('for output that no command prints, and for commands that are not there', async () => {
    const complaints = await commandComplaints(broken);
    expect(complaints.map((complaint) => complaint.split('\n')[0])).toEqual([
      expect.stringMatching(/^verify --claim growth\/critical .* prints something else:$/u),
      'verify has no --instanced',
      'verify names the unknown claim grwth',
      'no command verfy',
    ]);
  });

  it('for a verdict in words of its own', () => {
    expect(verdictComplaints(broken)).toEqual(['no verdict: almost the same']);
  });

  it('for a claim of the section that it leaves out, and for one of another', () => {
    expect(sectionComplaints(broken, '2')).toEqual([
      'symmetric-initialization is not linked', 'output-lipschitz is not linked', 'grwth is not of section 2',
    ]);
  });
});

describe('output with lines left out', () => {
  it.each([
    [['a', '…', 'c'], true],
    [['…', 'b', '…'], true],
    [['a', 'b', 'c'], true],
    [['a', '…'], true],
    [['…', 'a', 'c'], false],
    [['…', 'c', '…', 'b', '…'], false],
    [['b', '…'], false],
    [['a', 'b'], false],
    [['…', 'b'], false],
  ])('%j is output: %j', (lines, expected) => {
    expect(isOutput(lines, ['a', 'b', 'c'])).toBe(expected);
  });
});
