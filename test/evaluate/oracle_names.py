"""What names and values of a module stand for, for `oracle.py`."""
import ast

from oracle_words import (
    APIS,
    ARGUMENTS,
    CONVENTION,
    ROOTS,
    variants,
)


class Names:
    def bindings(self, name, node):
        scope = first = self.binder.scope_of.get(node, self.binder.module)
        while scope:
            if name in scope.names and (scope is first or not isinstance(scope.node, ast.ClassDef)):
                return scope.names[name]
            scope = scope.parent
        return None

    def path(self, node, depth=0):
        """(dotted path, how: import | alias | convention) or None."""
        if depth > 6:
            return None
        if isinstance(node, ast.Attribute):
            base = self.path(node.value, depth)
            return base and (f"{base[0]}.{node.attr}", base[1])
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "getattr" \
                and len(node.args) >= 2 and isinstance(node.args[1], ast.Constant) and isinstance(node.args[1].value, str):
            base = self.path(node.args[0], depth + 1)
            return base and (f"{base[0]}.{node.args[1].value}", base[1])
        if not isinstance(node, ast.Name):
            return None
        bound = self.bindings(node.id, node)
        if bound is None:
            for star in reversed(self.stars):
                if self.known(f"{star}.{node.id}"):
                    return (f"{star}.{node.id}", "import")
            return None
        imports = [what for kind, what in bound if kind == "import"]
        for what in imports:
            if what.split(".")[0] in ROOTS:
                return (what, "import")
        if imports:
            last = imports[-1].rsplit(".", 1)[-1]
            return (CONVENTION[last], "convention") if last in CONVENTION else None
        values = [what for kind, what in bound if kind == "value" and not (isinstance(what, ast.Constant) and what.value is None)]
        if len(values) == 1 and all(kind == "value" for kind, _ in bound):
            base = self.path(values[0], depth + 1)
            return base and (base[0], base[1] if base[1] == "convention" else "alias")
        return None

    def known(self, path):
        return bool(self.apis(path)) or bool(self.arguments(path)) or any(
            key.startswith(other + ".") for other in variants(path) for key in list(APIS) + list(ARGUMENTS))

    def apis(self, path):
        for candidate in variants(path):
            if candidate in APIS:
                return APIS[candidate]
        return None

    def arguments(self, path):
        for candidate in variants(path):
            if candidate in ARGUMENTS:
                return ARGUMENTS[candidate]
        return None

    # Values.

    def constant(self, node, depth=0):
        """A number, or None where it cannot be told."""
        if isinstance(node, ast.Constant):
            return node.value if isinstance(node.value, (int, float, bool, str)) or node.value is None else "?"
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
            value = self.constant(node.operand, depth)
            return -value if isinstance(value, (int, float)) else "?"
        if isinstance(node, ast.BinOp) and isinstance(node.op, (ast.Add, ast.Sub, ast.Mult, ast.Div)):
            a, b = self.constant(node.left, depth), self.constant(node.right, depth)
            if isinstance(a, (int, float)) and isinstance(b, (int, float)):
                if isinstance(node.op, ast.Div):
                    return a / b if b else "?"
                return a + b if isinstance(node.op, ast.Add) else a - b if isinstance(node.op, ast.Sub) else a * b
        if isinstance(node, ast.Name) and depth < 5:
            bound = self.bindings(node.id, node)
            if bound and len(bound) == 1 and bound[0][0] == "value":
                return self.constant(bound[0][1], depth + 1)
        return "?"

    def parameters(self, signature, call):
        found = {}
        for name, (position, target, default) in signature.items():
            value = default if default != "<required>" else "?"
            if call is not None:
                if any(isinstance(a, ast.Starred) for a in call.args):
                    continue
                keywords = {k.arg: k.value for k in call.keywords}
                if name in keywords:
                    value = self.constant(keywords[name])
                elif position is not None and position < len(call.args):
                    value = self.constant(call.args[position])
                elif None in keywords:
                    continue
                elif default is None:
                    continue
            if isinstance(value, (int, float)) and not isinstance(value, bool) or value == "?":
                found.setdefault(target, value)
                if name in ({k.arg for k in call.keywords} if call else ()):
                    found[target] = value
        return found
