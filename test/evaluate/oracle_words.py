"""What `oracle.py` knows of names, paths and spellings."""
import ast
import json
import re
from pathlib import Path

FACTS = json.loads((Path(__file__).parent / "facts.json").read_text())
APIS, METHODS, ARGUMENTS = FACTS["apis"], FACTS["methods"]["torch"], FACTS["arguments"]
STRINGS = {name: dict(table) for name, table in FACTS["strings"].items()}
NEVER = {"clip", "exponential", "erf", "normal_cdf", "log_normal_cdf", "heaviside", "step"}
KNOWN = {
    re.sub(r"[-_ ]", "", spelling.lower()): identity
    for table in reversed(list(STRINGS.values()))
    for spelling, identity in table.items()
}
# Spellings of projects, seen in the wild (IDIOMS: exact spelling of strings).
KNOWN.update(
    leakyrelu="leaky_relu", lrelu="leaky_relu", swish="silu", hswish="hard_swish",
    hsigmoid="hard_sigmoid_slope_1_6", hardsigmoid="hard_sigmoid_slope_1_6",
    hardtanh="hard_tanh", hardswish="hard_swish", softplus="softplus", softsign="softsign",
    celu="celu", rrelu="rrelu", prelu="prelu", mish="mish", glu="glu", geglu="geglu",
    swiglu="swiglu", relu2="relu2", softmin="softmin", logsigmoid="log_sigmoid",
    hardshrink="hardshrink", softshrink="softshrink", tanhshrink="tanhshrink",
    identity="identity", linear="identity", quickgelu="quick_gelu", geluapproximate="gelu_tanh",
)
TELLING = re.compile(
    r"(^|_)(activations?|act|activ|nonlinearity|non_linearity|nonlin|actfn|act\d)(_|\d|$)|^gate_(layer|fn)$", re.I
)
CALLEE = re.compile(r"(get|build|make|create|resolve|select|choose|fetch)_.*(act|activation|nonlinearity)|^Activation$|^(get|build|make|create|resolve|select|choose|fetch)(Act|Activation)", re.I)
CONFIGURATION = re.compile(r"(act|activation)_?(cfg|config|layer)?$", re.I)
QUESTIONS = {"isinstance", "issubclass", "type", "hasattr"}
ROOTS = {"torch", "keras", "tensorflow", "tf_keras", "jax", "flax", "timm", "transformers", "diffusers",
         "tensorflow_addons", "torchvision", "keras_hub", "keras_nlp", "keras_cv", "keras_core", "tf_slim"}
CONVENTION = {"torch": "torch", "tf": "tensorflow", "tensorflow": "tensorflow", "keras": "keras"}


def spells(word):
    identity = KNOWN.get(re.sub(r"[-_ ]", "", word.lower()))
    return identity is not None and identity not in NEVER and identity not in ("identity", "threshold")


def variants(path):
    """The spellings of one module that the facts may know it by."""
    found = [path]
    for old, new in (
        ("tensorflow.keras", "keras"), ("tensorflow.compat.v1", "tensorflow"), ("tensorflow.compat.v2", "tensorflow"),
        ("tensorflow.python.keras", "tf_keras"), ("tensorflow.contrib.slim", "tf_slim"), ("tensorflow.contrib.layers", "tf_slim"),
        ("keras_core", "keras"), ("tf_keras", "keras"), ("keras", "tf_keras"),
    ):
        for one in list(found):
            if one == old or one.startswith(old + "."):
                found.append(new + one[len(old):])
    for one in list(found):
        layers = re.match(r"(.*\blayers)\.[a-z_]\w*(?:\.[a-z_]\w*)*\.([A-Z]\w*)$", one)
        if layers:
            found.append(f"{layers.group(1)}.{layers.group(2)}")
    return found


def framework_of(path):
    root = path.split(".")[0]
    return {"tf_keras": "keras", "flax": "jax", "tensorflow_addons": "tensorflow"}.get(root, root)


def callee_name(call):
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def target_name(target):
    if isinstance(target, ast.Attribute):
        return target.attr
    if isinstance(target, ast.Subscript) and isinstance(target.slice, ast.Constant) and isinstance(target.slice.value, str):
        return target.slice.value
    return getattr(target, "id", None)


def default_name(arguments, default):
    positional = arguments.posonlyargs + arguments.args
    if default in arguments.defaults:
        return positional[len(positional) - len(arguments.defaults) + arguments.defaults.index(default)].arg
    if default in arguments.kw_defaults:
        return arguments.kwonlyargs[arguments.kw_defaults.index(default)].arg
    return None
