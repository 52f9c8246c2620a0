"""A small residual network for 32 by 32 colour images, in PyTorch.

Run it as it is: it trains for a few steps on random images.
"""

from collections.abc import Callable

import torch
import torch.nn.functional as F
from torch import Tensor, nn


class SqueezeExcite(nn.Module):
    """Scales every channel by a gate between 0 and 1 that is computed from all channels."""

    def __init__(self, channels: int, reduction: int = 4) -> None:
        super().__init__()
        self.reduce = nn.Conv2d(channels, channels // reduction, kernel_size=1)
        self.expand = nn.Conv2d(channels // reduction, channels, kernel_size=1)

    def forward(self, x: Tensor) -> Tensor:
        summary = F.adaptive_avg_pool2d(x, 1)
        summary = F.leaky_relu(self.reduce(summary), 0.2)
        return x * torch.sigmoid(self.expand(summary))


class ResidualBlock(nn.Module):
    """Two 3 by 3 convolutions beside a shortcut; the block learns what to add to its input."""

    def __init__(
        self,
        in_channels: int,
        channels: int,
        stride: int = 1,
        act_layer: Callable[[], nn.Module] = nn.GELU,
    ) -> None:
        super().__init__()
        self.residual = nn.Sequential(
            nn.Conv2d(in_channels, channels, 3, stride=stride, padding=1, bias=False),
            nn.BatchNorm2d(channels),
            act_layer(),
            nn.Conv2d(channels, channels, 3, padding=1, bias=False),
            nn.BatchNorm2d(channels),
            SqueezeExcite(channels),
        )
        self.shortcut: nn.Module = nn.Identity()
        if stride != 1 or in_channels != channels:
            self.shortcut = nn.Sequential(
                nn.Conv2d(in_channels, channels, 1, stride=stride, bias=False),
                nn.BatchNorm2d(channels),
            )
        self.act = act_layer()

    def forward(self, x: Tensor) -> Tensor:
        return self.act(self.residual(x) + self.shortcut(x))


class ResidualNetwork(nn.Module):
    """A stem, three stages of residual blocks and a classifier."""

    def __init__(self, classes: int = 10) -> None:
        super().__init__()
        self.stem = nn.Sequential(
            nn.Conv2d(3, 32, 3, padding=1, bias=False),
            nn.BatchNorm2d(32),
            nn.ReLU(inplace=True),
        )
        self.stages = nn.Sequential(
            ResidualBlock(32, 32),
            ResidualBlock(32, 64, stride=2, act_layer=nn.PReLU),
            ResidualBlock(64, 128, stride=2, act_layer=lambda: nn.ELU(alpha=0.5)),
        )
        self.slope = nn.PReLU(num_parameters=128, init=0.1)
        self.project = nn.Linear(128, 64)
        self.classify = nn.Linear(64, classes)
        for module in self.modules():
            if isinstance(module, nn.Conv2d):
                nn.init.kaiming_normal_(module.weight, mode="fan_out", nonlinearity="relu")

    def forward(self, images: Tensor) -> Tensor:
        features = self.slope(self.stages(self.stem(images)))
        features = torch.tanh(self.project(features.mean(dim=(2, 3))))
        return self.classify(features)


def training_step(
    model: nn.Module,
    optimizer: torch.optim.Optimizer,
    images: Tensor,
    labels: Tensor,
) -> float:
    """Takes one step of gradient descent and returns the loss before it."""
    model.train()
    optimizer.zero_grad(set_to_none=True)
    # cross_entropy applies log-softmax itself: the network ends without an activation.
    loss = F.cross_entropy(model(images), labels)
    loss.backward()
    nn.utils.clip_grad_norm_(model.parameters(), max_norm=1.0)
    optimizer.step()
    return loss.item()


@torch.no_grad()
def predict(model: nn.Module, images: Tensor) -> Tensor:
    """Class probabilities, one row an image."""
    model.eval()
    return F.softmax(model(images), dim=-1)


def main() -> None:
    torch.manual_seed(0)
    model = ResidualNetwork()
    optimizer = torch.optim.AdamW(model.parameters(), lr=1e-3, weight_decay=0.01)
    images = torch.randn(64, 3, 32, 32)
    labels = torch.randint(0, 10, (64,))
    for step in range(10):
        print(f"step {step}: loss {training_step(model, optimizer, images, labels):.4f}")
    print("most probable classes:", predict(model, images[:8]).argmax(dim=-1).tolist())


if __name__ == "__main__":
    main()
