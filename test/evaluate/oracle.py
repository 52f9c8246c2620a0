"""Finds the activations in Python sources with the standard `ast` module.

An independent second opinion for `npm run evaluate`: it knows the frameworks from
`facts.json` alone, resolves names by scopes of its own, and shares nothing with `src`.
Reads one JSON object {"path": ..., "text": ...} a line, writes {"path": ..., "uses": [...]}
a line; `uses` is null where the text is no valid Python 3.
"""
import ast
import json
import re
import sys

from oracle_names import Names
from oracle_scopes import Binder
from oracle_strings import Strings
from oracle_words import (
    METHODS,
    NEVER,
    QUESTIONS,
    spells,
)


class Finder(Names, Strings):
    def __init__(self, text):
        self.lines = text.split("\n")
        tree = ast.parse(text)
        self.binder = Binder(tree)
        self.tree, self.uses = tree, {}
        self.stars = [s for n in ast.walk(tree) if isinstance(n, ast.ImportFrom) for s in [n.module or ""] if any(a.name == "*" for a in n.names)]
        paths = [what for scope in self.scopes() for bindings in scope.names.values() for kind, what in bindings if kind == "import"]
        paths += self.stars
        self.roots = {path.split(".")[0] for path in paths}
        self.has_torch = bool(self.roots & {"torch", "torchvision", "timm", "diffusers"})

    def scopes(self):
        seen = {id(s): s for s in self.binder.scope_of.values()}
        return seen.values()

    # Places.

    def add(self, node, token, identities, framework, form, certainty, parameters=None, optional=False):
        if form == "string":
            place = self.string_place(node)
        else:
            place = (node.end_lineno, self.column(node.end_lineno, node.end_col_offset) - len(token))
        if place is None or place in self.uses and not self.uses[place]["optional"]:
            return
        self.uses[place] = {
            "line": place[0], "column": place[1], "text": token, "ids": identities, "framework": framework,
            "form": form, "certainty": certainty, "parameters": parameters or [], "optional": optional,
        }

    def column(self, line, bytes_offset):
        text = self.lines[line - 1].encode()[:bytes_offset].decode("utf8", "replace")
        return len(text.encode("utf-16-le")) // 2

    def string_place(self, node):
        line = self.lines[node.lineno - 1].encode()[node.col_offset:].decode("utf8", "replace")
        opening = re.match(r"[a-zA-Z]*(\"\"\"|'''|\"|')", line)
        if not opening:
            return None
        return (node.lineno, self.column(node.lineno, node.col_offset) + len(opening.group(0)))

    def run(self):
        for node in ast.walk(self.tree):
            if isinstance(node, (ast.Name, ast.Attribute)) and isinstance(node.ctx, ast.Load):
                self.reference(node)
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                self.string(node)
        self.words()
        return [self.uses[place] for place in sorted(self.uses)]

    def words(self):
        """Every other name or string that spells an activation: to be read, not counted."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Attribute) and spells(node.attr):
                self.add(node, node.attr, [], "", "word", "probable", None, True)
            elif isinstance(node, ast.Name) and spells(node.id):
                self.add(node, node.id, [], "", "word", "probable", None, True)
            elif isinstance(node, ast.Constant) and isinstance(node.value, str) and spells(node.value):
                self.add(node, node.value, [], "", "string", "probable", None, True)

    def parent(self, node):
        return self.binder.parent_of.get(node)

    def reference(self, node):
        parent = self.parent(node)
        if isinstance(parent, ast.Attribute):
            return
        token = node.attr if isinstance(node, ast.Attribute) else node.id
        resolved = self.path(node)
        called = isinstance(parent, ast.Call) and parent.func is node
        if resolved:
            apis = self.apis(resolved[0])
            if not apis:
                return
            identities = sorted({i for api in apis for i in api[0]})
            _, framework, kind, _ = apis[0]
            if set(identities) & NEVER or (identities == ["identity"] and kind == "class") or resolved[0].endswith(".Activation") or resolved[0].endswith(".activation"):
                return
            certainty = "certain" if resolved[1] != "convention" else "probable"
            if called:
                options = [self.parameters(api[3], parent) for api in apis]
                self.add(node, token, identities, framework, kind, certainty, options)
            else:
                held = self.held(node)
                if held is None:
                    return
                optional = resolved[1] == "alias" and isinstance(node, ast.Name)
                self.add(node, token, identities, framework, held, certainty, None, optional)
        elif called:
            self.method(node, parent, token)

    def method(self, node, call, token):
        if not isinstance(node, ast.Attribute) or token not in METHODS or not self.has_torch:
            return
        identities, parameters, most = METHODS[token]
        if set(identities) & NEVER or len(call.args) > max(most, len(parameters)):
            return
        value = node.value
        if isinstance(value, ast.Name):
            if value.id in ("self", "cls"):
                return
            bound = self.bindings(value.id, value)
            if bound is None or any(kind in ("import", "def") for kind, _ in bound):
                return
        root = value
        while isinstance(root, ast.Attribute):
            root = root.value
        if isinstance(root, ast.Name) and root.id not in ("self", "cls"):
            bound = self.bindings(root.id, root)
            if bound is None or any(kind in ("import", "def") for kind, _ in bound):
                return
        if isinstance(root, ast.Call) and isinstance(root.func, ast.Name) and root.func.id == "super":
            return
        self.add(node, token, identities, "torch", "method", "probable", [self.parameters(parameters, call)])

    def held(self, node):
        """What a reference is handed to; None where it is no use."""
        child, parent = node, self.parent(node)
        while True:
            if isinstance(parent, (ast.List, ast.Tuple, ast.Set, ast.BoolOp, ast.Starred)) and not isinstance(getattr(parent, "ctx", ast.Load()), ast.Store):
                child, parent = parent, self.parent(parent)
            elif isinstance(parent, ast.IfExp):
                if child is parent.test:
                    return None
                child, parent = parent, self.parent(parent)
            else:
                break
        if isinstance(parent, (ast.Compare, ast.ClassDef, ast.Assert, ast.If, ast.While, ast.Delete, ast.UnaryOp)):
            return None
        if isinstance(parent, ast.Call) and isinstance(parent.func, ast.Name) and parent.func.id in QUESTIONS:
            return None
        if isinstance(parent, ast.match_case) or type(parent).__name__.startswith("Match"):
            return None
        if isinstance(parent, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)) and child in getattr(parent, "decorator_list", []):
            return None
        if isinstance(parent, (ast.FunctionDef, ast.AsyncFunctionDef)) and child is parent.returns:
            return None
        if isinstance(parent, ast.AnnAssign) and child is parent.annotation:
            return None
        if isinstance(parent, ast.arguments):
            return "default" if child in parent.defaults + parent.kw_defaults else None
        if isinstance(parent, ast.arg) or self.in_annotation(node):
            return None
        if isinstance(parent, ast.Dict):
            return "registry"
        if isinstance(parent, ast.Subscript):
            return None
        return "reference"

    def in_annotation(self, node):
        child, parent = node, self.parent(node)
        while parent is not None and not isinstance(parent, ast.stmt):
            if isinstance(parent, ast.arguments) and child not in parent.defaults + parent.kw_defaults:
                return True
            child, parent = parent, self.parent(parent)
        return isinstance(parent, ast.AnnAssign) and child is parent.annotation


def main():
    sys.setrecursionlimit(10000)
    for line in sys.stdin:
        item = json.loads(line)
        try:
            uses = Finder(item["text"]).run()
        except (SyntaxError, ValueError, RecursionError):
            uses = None
        print(json.dumps({"path": item["path"], "uses": uses}), flush=True)


if __name__ == "__main__":
    main()
