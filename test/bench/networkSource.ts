/** Models of so many lines, one class after the other; the functions in it have different names. */
export function networkText(lines: number): string {
  const classes = Array.from({ length: lines / 10 }, (_, index) =>
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
  return `import torch.nn as nn\nimport torch.nn.functional as F\n${classes}`;
}

export const text = networkText(2_000);
