"""Strings that name an activation, for `oracle.py`."""
import ast
import re

from oracle_words import (
    ARGUMENTS,
    CALLEE,
    CONFIGURATION,
    KNOWN,
    NEVER,
    STRINGS,
    TELLING,
    callee_name,
    default_name,
    framework_of,
    target_name,
)


class Strings:
    def string(self, node):
        spelled = re.sub(r"[-_ ]", "", node.value.lower())
        if spelled not in KNOWN or len(node.value) > 40:
            return
        child, parent = node, self.parent(node)
        while True:
            if isinstance(parent, (ast.List, ast.Tuple, ast.Set, ast.BoolOp, ast.Starred)):
                child, parent = parent, self.parent(parent)
            elif isinstance(parent, ast.IfExp) and child is not parent.test:
                child, parent = parent, self.parent(parent)
            else:
                break
        if isinstance(parent, ast.keyword):
            call = self.parent(parent)
            if isinstance(call, ast.Call):
                self.argument(node, call, parent.arg, None)
        elif isinstance(parent, ast.Call) and child is not parent.func:
            self.argument(node, parent, None, parent.args.index(child))
        elif isinstance(parent, ast.arguments):
            name = default_name(parent, child)
            if name and TELLING.search(name):
                self.probable(node, name, "default")
        elif isinstance(parent, (ast.Assign, ast.AnnAssign)):
            target = parent.targets[-1] if isinstance(parent, ast.Assign) else parent.target
            name = target_name(target)
            if name and TELLING.search(name) and getattr(parent, "annotation", None) is not child:
                self.probable(node, name, "string")
        elif isinstance(parent, ast.Dict):
            if child in parent.values:
                key = parent.keys[parent.values.index(child)]
                self.entry(node, parent, key.value if isinstance(key, ast.Constant) else None)
        elif isinstance(parent, ast.Subscript) and child is parent.slice:
            base = parent.value
            name = base.attr if isinstance(base, ast.Attribute) else base.id if isinstance(base, ast.Name) else ""
            if re.match(r"ACT2(FN|CLS)$", name) or TELLING.search(name):
                self.probable(node, name, "registry")

    def entry(self, node, mapping, key):
        if not isinstance(key, str):
            return
        if TELLING.search(key):
            self.probable(node, key, "string")
        elif key == "type" and self.is_configuration(mapping):
            self.probable(node, key, "string")

    def is_configuration(self, mapping):
        parent = self.parent(mapping)
        name = ""
        if isinstance(parent, ast.keyword):
            name = parent.arg or ""
        elif isinstance(parent, ast.Assign):
            name = target_name(parent.targets[-1]) or ""
        elif isinstance(parent, ast.arguments):
            name = default_name(parent, mapping) or ""
        elif isinstance(parent, ast.Call):
            name = callee_name(parent)
        elif isinstance(parent, ast.Dict) and mapping in parent.values:
            key = parent.keys[parent.values.index(mapping)]
            name = key.value if isinstance(key, ast.Constant) and isinstance(key.value, str) else ""
        return bool(CONFIGURATION.search(name) or CALLEE.search(name))

    def argument(self, node, call, name, position):
        resolved = self.path(call.func)
        if resolved:
            apis = self.arguments(resolved[0]) or {}
            starred = ARGUMENTS.get(resolved[0].split(".")[0] + ".*", {})
            for argument, (place, registry) in {**starred, **apis}.items():
                if argument == name or (name is None and place == position):
                    tables = [registry] + (["keras3", "keras2"] if registry in ("keras2", "keras3") else [])
                    identities = {STRINGS[t][node.value] for t in tables if t and node.value in STRINGS.get(t, {})}
                    if registry in ("timm", "diffusers") and not identities:
                        identities = {KNOWN[re.sub(r"[-_ ]", "", node.value.lower())]}
                    if identities & NEVER:
                        return
                    if identities:
                        self.add(node, node.value, sorted(identities), framework_of(resolved[0]), "string",
                                 "probable" if resolved[1] == "convention" else "certain")
                        return
        callee = callee_name(call)
        if resolved and self.apis(resolved[0]) and resolved[0].endswith(("getattr",)):
            return
        if isinstance(call.func, ast.Name) and call.func.id == "getattr" and position == 1:
            path = self.path(call)
            apis = path and self.apis(path[0])
            if apis:
                self.add(node, node.value, sorted({i for api in apis for i in api[0]}), apis[0][1], "string", "certain")
            return
        if name is None and position is not None:
            name = self.positional_name(call, position)
        if name and TELLING.search(name):
            self.probable(node, name, "string")
        elif name == "type" and self.is_configuration(call):
            self.probable(node, "type", "string")
        elif name == "default":
            parent = self.parent(call)
            target = target_name(parent.target if isinstance(parent, ast.AnnAssign) else parent.targets[-1]) if isinstance(parent, (ast.AnnAssign, ast.Assign)) else None
            if target and TELLING.search(target):
                self.probable(node, target, "default")
        elif position is not None and CALLEE.search(callee):
            self.probable(node, callee, "string")
        elif position is not None and callee in ("get", "getattr", "pop", "setdefault") and position > 0:
            key = call.args[position - 1]
            if isinstance(key, ast.Constant) and isinstance(key.value, str) and TELLING.search(key.value):
                self.probable(node, key.value, "string")

    def positional_name(self, call, position):
        if not isinstance(call.func, ast.Name):
            return None
        bound = self.bindings(call.func.id, call.func) or []
        definitions = [what for kind, what in bound if kind == "def"]
        if len(definitions) != 1 or len(bound) != 1:
            return None
        node = definitions[0]
        if isinstance(node, ast.ClassDef):
            node = next((n for n in node.body if isinstance(n, ast.FunctionDef) and n.name == "__init__"), None)
            position += 1
        arguments = node.args.posonlyargs + node.args.args if node else []
        return arguments[position].arg if position < len(arguments) else None

    def probable(self, node, name, form):
        identity = KNOWN[re.sub(r"[-_ ]", "", node.value.lower())]
        if identity in NEVER:
            return
        also = {table[node.value] for table in STRINGS.values() if node.value in table}
        self.add(node, node.value, sorted({identity} | also), "", "string", "probable")
