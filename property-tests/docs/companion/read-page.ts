import { readFileSync } from 'node:fs';

/** What a page says that can be held against the project. */
export interface Page {
  readonly path: string;
  readonly text: string;
  /** The ids of the claims that it links to, in order. */
  readonly claims: readonly string[];
  /** Commands with the output that the page shows below them. */
  readonly shown: readonly ShownCommand[];
  /** Commands that it only tells the reader to run. */
  readonly told: readonly (readonly string[])[];
  readonly neighbours: readonly StatedNeighbour[];
  /** The names of the symbols that it links to. */
  readonly symbols: readonly string[];
}

/** A command and its output, in which a line `…` stands for any number of lines. */
export interface ShownCommand {
  readonly args: readonly string[];
  readonly lines: readonly string[];
}

/** A false neighbour by its name, with the place and the numbers that refute it. */
export interface StatedNeighbour {
  readonly name: string;
  readonly numbers: string;
}

const NEIGHBOUR =
  /\*\*False neighbour\*\*\s+`(?<name>[^`]+)`(?:(?!\n\n)[\s\S])*?`(?<numbers>[^`]+: [^`]+ > [^`]+)`/gu;
const COMMAND = 'node dist/src/cli/main.js ';

/** The words of a command line, quotes removed. */
function words(line: string): readonly string[] {
  return [...line.matchAll(/'(?<quoted>[^']*)'|(?<plain>[^\s']+)/gu)]
    .map(({ groups }) => groups?.['quoted'] ?? groups?.['plain'] ?? '');
}

function argumentsOf(line: string): readonly string[] {
  const command = line.replace(/^\$ /u, '').replace(/ {2,}#.*$/u, '');
  if (!command.startsWith(COMMAND)) throw new Error(`not a command of the tool: ${line}`);
  return words(command.slice(COMMAND.length));
}

function fences(text: string, language: string): readonly (readonly string[])[] {
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n(?<body>[\\s\\S]*?)\\n\`\`\`$`, 'gmu'))]
    .map(({ groups }) => (groups?.['body'] ?? '').split('\n'));
}

/** Reads a page of the companion. */
export function readPage(path: string): Page {
  const text = readFileSync(path, 'utf8');
  const all = (pattern: RegExp): readonly string[] =>
    [...text.matchAll(pattern)].map(({ groups }) => groups?.['found'] ?? '');
  return {
    path,
    text,
    claims: all(/\]\(claims\/(?<found>[^)#]*)\.md\)/gu),
    shown: fences(text, 'console').map(([first = '', ...lines]) => ({ args: argumentsOf(first), lines })),
    told: fences(text, 'bash').flatMap((lines) => lines.map(argumentsOf)),
    neighbours: [...text.matchAll(NEIGHBOUR)].map(({ groups }) =>
      ({ name: groups?.['name'] ?? '', numbers: groups?.['numbers'] ?? '' })),
    symbols: all(/\{@link (?<found>[^\s}|]+)/gu),
  };
}
