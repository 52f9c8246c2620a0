const LINES = 2_000;

/** A class of a model, as often as it takes; the functions in it have different names. */
const source = Array.from({ length: LINES / 10 }, (_, index) =>
  [
    `class Block${index}(nn.Module):`,
    '    def __init__(self, width, slope=0.1):',
    '        super().__init__()',
    '        self.first = nn.Linear(width, 4 * width)',
    '        self.activation = nn.LeakyReLU(negative_slope=slope)',
    '        self.second = nn.Sequential(nn.Linear(4 * width, width), nn.GELU())',
    '',
    '    def forward(self, x):',
    '        return x + self.second(F.silu(self.activation(self.first(x))))',
    '',
  ].join('\n'),
).join('\n');
export const text = `import torch.nn as nn\nimport torch.nn.functional as F\n${source}`;
