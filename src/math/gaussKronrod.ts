/**
 * The 15-point Kronrod rule over the 7-point Gauss rule on [-1, 1], nodes from 0
 * outwards (Kronrod 1965; Piessens et al., QUADPACK, 1983, routine qk15).
 */
export const nodes = [
  0, 0.20778495500789848, 0.4058451513773972, 0.5860872354676911, 0.7415311855993945,
  0.8648644233597691, 0.9491079123427585, 0.9914553711208126,
] as const;

export const kronrodWeights = [
  0.20948214108472782, 0.20443294007529889, 0.19035057806478542, 0.1690047266392679,
  0.14065325971552592, 0.10479001032225019, 0.06309209262997856, 0.022935322010529224,
] as const;

/** Weights of the Gauss rule, at the even nodes. */
export const gaussWeights = [
  0.4179591836734694, 0.3818300505051189, 0.27970539148927664, 0.1294849661688697,
] as const;

/** The whole rule: all 15 nodes, and what each weighs in either rule. */
export const rule = {
  nodes: nodes.flatMap((node) => (node === 0 ? [node] : [-node, node])),
  kronrod: kronrodWeights.flatMap((weight, index) => (index === 0 ? [weight] : [weight, weight])),
  gauss: nodes.flatMap((_, index) => {
    const weight = index % 2 === 0 ? (gaussWeights[index / 2] ?? 0) : 0;
    return index === 0 ? [weight] : [weight, weight];
  }),
} as const;
