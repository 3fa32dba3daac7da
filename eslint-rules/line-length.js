// @ts-check
/**
 * Lines have at most `max` characters. ESLint's own `max-len` goes away in version 11; this is the part that is used.
 */

/** @type {import('eslint').Rule.RuleModule} */
export const lineLength = {
  meta: {
    type: 'layout',
    docs: { description: 'Limit the length of a line' },
    messages: { tooLong: 'The line has {{length}} characters: at most {{max}} are allowed.' },
    schema: [{ type: 'integer', minimum: 1 }],
    defaultOptions: [120],
  },
  create(context) {
    const max = context.options[0];
    return {
      Program() {
        context.sourceCode.lines.forEach((text, index) => {
          if (text.length <= max) return;
          const line = index + 1;
          context.report({
            loc: { start: { line, column: max }, end: { line, column: text.length } },
            messageId: 'tooLong',
            data: { length: String(text.length), max: String(max) },
          });
        });
      },
    };
  },
};
