// @ts-check
import { eatenEscapes } from './eaten-escapes.js';

/** @type {Readonly<Record<string, string>>} */
const remedies = { '\\{': '\\lbrace', '\\}': '\\rbrace' };

/** @type {import('eslint').Rule.RuleModule} */
export const noTypedocEscapes = {
  meta: {
    type: 'problem',
    docs: { description: 'Disallow the escapes whose backslash TypeDoc drops from a formula' },
    messages: { eaten: 'TypeDoc drops the backslash of `{{escape}}`: write {{remedy}}.' },
    schema: [],
  },
  create(context) {
    const { sourceCode } = context;
    return {
      Program() {
        for (const { type, value, range } of sourceCode.getAllComments()) {
          if (type !== 'Block' || !value.startsWith('*') || range === undefined) continue;
          for (const { escape, index } of eatenEscapes(value)) {
            const start = range[0] + '/*'.length + index;
            context.report({
              loc: { start: sourceCode.getLocFromIndex(start), end: sourceCode.getLocFromIndex(start + escape.length) },
              messageId: 'eaten',
              data: { escape, remedy: remedies[escape] ?? 'it in backticks' },
            });
          }
        }
      },
    };
  },
};
