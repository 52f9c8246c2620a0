/** Greek letters by their names. */
const greek: Readonly<Record<string, string>> = {
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  eta: 'η',
  theta: 'θ',
  lambda: 'λ',
  lambd: 'λ',
  mu: 'μ',
  rho: 'ρ',
  sigma: 'σ',
  tau: 'τ',
  phi: 'φ',
  omega: 'ω',
};

/** How a parameter is written: by its symbol, or `alpha` as α, or by its name. */
export function symbolOf(name: string, symbols: Readonly<Record<string, string>> = {}): string {
  // People may call a parameter `constructor`, which every object answers to.
  const table = [symbols, greek].find((each) => Object.hasOwn(each, name));
  return table?.[name] ?? name;
}

const raisedSymbols: Readonly<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  '−': '⁻',
  '+': '⁺',
  '(': '⁽',
  ')': '⁾',
  x: 'ˣ',
  n: 'ⁿ',
  α: 'ᵅ',
  β: 'ᵝ',
  θ: 'ᶿ',
};

/** The text as superscript, or `undefined` where Unicode has no raised form of a sign. */
export function superscript(text: string): string | undefined {
  let raised = '';
  for (const sign of text) {
    const one = raisedSymbols[sign];
    if (one === undefined) return undefined;
    raised += one;
  }
  return raised;
}
