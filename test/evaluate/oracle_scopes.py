"""Scopes and bindings of a Python module, for `oracle.py`."""
import ast


class Scope:
    def __init__(self, node, parent):
        self.node, self.parent, self.names, self.stars = node, parent, {}, []

    def bind(self, name, kind, what=None):
        self.names.setdefault(name, []).append((kind, what))


class Binder(ast.NodeVisitor):
    """Fills scopes and remembers the scope and the parent of every node."""

    def __init__(self, tree):
        self.scope_of, self.parent_of = {}, {}
        self.scope = self.module = Scope(tree, None)
        self.visit(tree)

    def generic_visit(self, node):
        self.scope_of[node] = self.scope
        for child in ast.iter_child_nodes(node):
            self.parent_of[child] = node
            self.visit(child)

    def inner(self, node, children, outer=()):
        self.scope_of[node] = self.scope
        for child in outer:
            self.parent_of.setdefault(child, node)
            self.visit(child)
        saved, self.scope = self.scope, Scope(node, self.scope)
        for child in children:
            self.parent_of.setdefault(child, node)
            self.visit(child)
        self.scope = saved

    def function(self, node):
        arguments = node.args
        self.parent_of[arguments] = node
        outer = [d for d in arguments.defaults + arguments.kw_defaults if d is not None]
        every = arguments.posonlyargs + arguments.args + arguments.kwonlyargs
        every += [a for a in (arguments.vararg, arguments.kwarg) if a]
        outer += [a.annotation for a in every if a.annotation]
        for child in outer:
            self.parent_of[child] = arguments
        if not isinstance(node, ast.Lambda):
            self.scope.bind(node.name, "def", node)
            outer += node.decorator_list + ([node.returns] if node.returns else [])
        saved = self.scope
        self.scope_of[node] = self.scope
        for child in outer:
            self.parent_of.setdefault(child, node)
            self.visit(child)
        self.scope = Scope(node, saved)
        for argument in every:
            self.scope.bind(argument.arg, "param", argument)
        body = [node.body] if isinstance(node, ast.Lambda) else node.body
        for child in body:
            self.parent_of[child] = node
            self.visit(child)
        self.scope = saved

    visit_FunctionDef = visit_AsyncFunctionDef = visit_Lambda = function

    def visit_ClassDef(self, node):
        self.scope.bind(node.name, "def", node)
        self.inner(node, node.body, node.decorator_list + node.bases + node.keywords)

    def comprehension(self, node):
        self.inner(node, list(ast.iter_child_nodes(node)))

    visit_ListComp = visit_SetComp = visit_DictComp = visit_GeneratorExp = comprehension

    def visit_Import(self, node):
        for alias in node.names:
            if alias.asname:
                self.scope.bind(alias.asname, "import", alias.name)
            else:
                root = alias.name.split(".")[0]
                self.scope.bind(root, "import", root)

    def visit_ImportFrom(self, node):
        module = "." * node.level + (node.module or "")
        for alias in node.names:
            if alias.name == "*":
                self.scope.stars.append(module)
            else:
                self.scope.bind(alias.asname or alias.name, "import", f"{module}.{alias.name}")

    def visit_Assign(self, node):
        for target in node.targets:
            if isinstance(target, (ast.Tuple, ast.List)) and isinstance(node.value, (ast.Tuple, ast.List)) \
                    and len(target.elts) == len(node.value.elts):
                for one, value in zip(target.elts, node.value.elts):
                    self.target(one, value)
            else:
                self.target(target, node.value)
        self.generic_visit(node)

    def visit_AnnAssign(self, node):
        if node.value:
            self.target(node.target, node.value)
        self.generic_visit(node)

    def visit_NamedExpr(self, node):
        self.target(node.target, node.value)
        self.generic_visit(node)

    def target(self, target, value):
        if isinstance(target, ast.Name):
            self.scope.bind(target.id, "value", value)

    def visit_Name(self, node):
        if not isinstance(node.ctx, ast.Load):
            known = self.scope.names.get(node.id, [])
            parent = self.parent_of.get(node)
            if not (isinstance(parent, (ast.Assign, ast.AnnAssign, ast.NamedExpr)) and known) and not (
                isinstance(parent, (ast.Tuple, ast.List)) and known
            ):
                self.scope.bind(node.id, "other")
        self.generic_visit(node)

    def visit_ExceptHandler(self, node):
        if node.name:
            self.scope.bind(node.name, "other")
        self.generic_visit(node)

    def visit_Global(self, node):
        self.scope_of[node] = self.scope
