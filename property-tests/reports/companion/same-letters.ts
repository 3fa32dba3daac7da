/** LaTeX without what does not change its meaning: spaces, sizes of brackets, braces around one letter, and T for t. */
function bare(latex: string): string {
  return latex
    .replace(/\\(?:left|right|[bB]igg?[lr]?)(?![a-z])/gu, '')
    .replace(/\\[,;!:]|\\q?quad(?![a-z])/gu, '')
    .replace(/\\[td]frac/gu, '\\frac')
    .replace(/\s+/gu, '')
    .replace(/\{(?<letter>[a-zA-Z0-9])\}/gu, '$<letter>')
    .replaceAll('_T', '_t')
    .replaceAll('\\nabla_\\theta', '\\nabla');
}

/** Whether the prose has the formula in the same letters. */
export function inSameLetters(latex: string, prose: string): boolean {
  return bare(prose).includes(bare(latex));
}
