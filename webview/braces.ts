/**
 * A browser stretches the brace of a piecewise definition only with a mathematical
 * font, which many systems lack. Where it stayed small it is scaled to its table.
 */
export function stretchBraces(lines: Element): void {
  for (const table of lines.querySelectorAll('.cases')) {
    const brace = table.previousElementSibling;
    const ratio = table.clientHeight / (brace?.getBoundingClientRect().height ?? 1);
    if (brace instanceof MathMLElement && ratio > 1.3) brace.style.scale = `1 ${String(ratio)}`;
  }
}
