import * as ts from 'typescript/unstable/ast';
import * as is from 'typescript/unstable/ast/is';
import { createVirtualFileSystem } from 'typescript/unstable/fs';
import { API, type Checker } from 'typescript/unstable/sync';
import { Names } from './oracleNames';
import {
  isCallee,
  isDeclared,
  isIgnored,
  isStringLike,
  lastName,
  type StringLike,
  seenThrough,
} from './oracleNodes';
import type { OracleUse, SourceText } from './oracleUse';
import { apis, loose, methods, NEVER, SPELLINGS, strings, TELLING, TFJS } from './oracleWords';

/** Finds the activations of TensorFlow.js with TypeScript's own parser and symbols. */
export function javascriptUses(files: readonly SourceText[]): readonly (readonly OracleUse[])[] {
  const names = files.map(
    ({ path }, index) => `/${index}${/\.[cm]?[jt]sx?$/.exec(path)?.[0] ?? '.js'}`,
  );
  const compilerOptions = {
    allowJs: true,
    noLib: true,
    noResolve: true,
    jsx: 'preserve',
    moduleDetection: 'force',
  };
  const config = JSON.stringify({ compilerOptions, files: names });
  const texts = files.map(({ text }, index) => [names[index] ?? '', text] as const);
  const api = new API({
    fs: createVirtualFileSystem({ ...Object.fromEntries(texts), '/tsconfig.json': config }),
  });
  try {
    const project = api.updateSnapshot({ openProject: '/tsconfig.json' }).getProjects()[0];
    return names.map((name) => {
      const file = project?.program.getSourceFile(name);
      return project && file ? new Finder(file, project.checker).run() : [];
    });
  } finally {
    api.close();
  }
}

class Finder {
  private readonly uses: OracleUse[] = [];
  private readonly mentionsTf: boolean;
  private readonly names: Names;

  constructor(
    private readonly file: ts.SourceFile,
    checker: Checker,
  ) {
    this.names = new Names(checker);
    this.mentionsTf = /@tensorflow\/tfjs|\btf\./.test(file.text);
  }

  run(): readonly OracleUse[] {
    const visit = (node: ts.Node): void => {
      if (isStringLike(node)) {
        this.string(node);
      } else if (is.isIdentifier(node) || is.isPropertyAccessExpression(node)) {
        this.reference(node);
      }
      node.forEachChild(visit);
    };
    visit(this.file);
    this.words();
    return this.uses;
  }

  /** Every other name or string that spells an activation: to be read, not counted. */
  private words(): void {
    const known = new Set(this.uses.map(({ line, column }) => `${line}:${column}`));
    const visit = (node: ts.Node): void => {
      if ((is.isIdentifier(node) || isStringLike(node)) && SPELLINGS.has(loose(node.text))) {
        const start = node.getStart() + (isStringLike(node) ? 1 : 0);
        const { line, character } = this.file.getLineAndCharacterOfPosition(start);
        if (
          !known.has(`${line + 1}:${character}`) &&
          !SPELLINGS.get(loose(node.text))?.includes('identity')
        ) {
          this.add(node, [], 'word', 'probable', [], true);
        }
      }
      node.forEachChild(visit);
    };
    visit(this.file);
  }

  private reference(node: ts.Identifier | ts.PropertyAccessExpression): void {
    const { parent } = node;
    if (
      (is.isPropertyAccessExpression(parent) &&
        (parent.name === node || parent.expression === node)) ||
      (is.isIdentifier(node) && isDeclared(node))
    ) {
      return;
    }
    const resolved = this.names.path(node);
    const token = is.isIdentifier(node) ? node : node.name;
    const called = isCallee(node);
    const api = resolved && apis[resolved.path];
    if (api && resolved) {
      const ids = api.flatMap(([known]) => known);
      if (ids.some((id) => NEVER.has(id)) || resolved.path.endsWith('.activation')) {
        return;
      }
      if (called) {
        const parameters = api.map(([, , , signature]) => this.names.parameters(signature, called));
        this.add(token, ids, 'function', resolved.certainty, parameters);
      } else if (!isIgnored(node)) {
        this.add(token, ids, 'reference', resolved.certainty, [], resolved.alias);
      }
    } else if (!resolved && called && is.isPropertyAccessExpression(node)) {
      this.method(node, called);
    }
  }

  private method(node: ts.PropertyAccessExpression, call: ts.CallExpression | ts.NewExpression) {
    const method = Object.hasOwn(methods.tfjs, node.name.text)
      ? methods.tfjs[node.name.text]
      : undefined;
    const [ids, signature, most] = method ?? [];
    if (!ids || !signature || !this.mentionsTf || ids.some((id) => NEVER.has(id))) {
      return;
    }
    if ((call.arguments?.length ?? 0) > (most ?? 0)) {
      return;
    }
    const { expression } = node;
    if (/^(this|super)$/.test(expression.getText())) {
      return;
    }
    let root: ts.Expression = expression;
    while (is.isPropertyAccessExpression(root)) {
      root = root.expression;
    }
    if (is.isIdentifier(root)) {
      const declaration = this.names.declaration(root);
      const foreign = declaration
        ? is.isImportSpecifier(declaration) ||
          is.isNamespaceImport(declaration) ||
          is.isImportClause(declaration) ||
          is.isFunctionDeclaration(declaration) ||
          is.isClassDeclaration(declaration)
        : !/^[a-z]/.test(root.text);
      if (foreign) {
        return;
      }
    }
    this.add(node.name, ids, 'method', 'probable', [this.names.parameters(signature, call)]);
  }

  private string(node: StringLike): void {
    const ids = SPELLINGS.get(loose(node.text));
    if (!ids || node.text.length > 40) {
      return;
    }
    const held = seenThrough(node);
    const { child, parent } = held;
    if (is.isPropertyAssignment(parent) && parent.initializer === child) {
      this.property(node, parent, ids);
    } else if (is.isCallExpression(parent) && parent.expression !== child) {
      this.argument(node, parent, parent.arguments.indexOf(child as ts.Expression), ids);
    } else if (
      (is.isParameterDeclaration(parent) ||
        is.isVariableDeclaration(parent) ||
        is.isBindingElement(parent)) &&
      parent.initializer === child
    ) {
      this.probable(node, parent.name?.getText() ?? '', ids);
    } else if (is.isPropertyDeclaration(parent) && parent.initializer === child) {
      this.probable(node, parent.name?.getText() ?? '', ids);
    } else if (
      is.isBinaryExpression(parent) &&
      parent.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
      parent.right === child
    ) {
      this.probable(node, lastName(parent.left), ids);
    } else if (is.isElementAccessExpression(parent) && parent.argumentExpression === child) {
      const api = apis[`${this.names.path(parent.expression)?.path}.${node.text}`];
      if (api) {
        this.add(node, api[0]?.[0] ?? [], 'string', 'probable', []);
      } else {
        this.probable(node, lastName(parent.expression), ids);
      }
    }
  }

  private property(
    node: StringLike,
    property: ts.PropertyAssignment,
    ids: readonly string[],
  ): void {
    const key = property.name.getText().replace(/^['"]|['"]$/g, '');
    const call = this.callOf(property.parent);
    const resolved = call && this.names.path(call.expression);
    const table = resolved?.path.startsWith(`${TFJS}.fused.`)
      ? 'tfjs-fused'
      : resolved?.path.startsWith(`${TFJS}.layers.`)
        ? 'tfjs-layers'
        : undefined;
    const known = table && /^(activation|recurrentActivation)$/.test(key) && strings[table];
    if (known && resolved) {
      const id = known[node.text];
      if (id !== undefined && !NEVER.has(id)) {
        this.add(node, [id], 'string', resolved.certainty, []);
      }
      return;
    }
    this.probable(node, key, ids);
  }

  private callOf(object: ts.Node): ts.CallExpression | undefined {
    if (is.isCallExpression(object.parent) && object.parent.arguments[0] === object) {
      return object.parent;
    }
    if (!is.isVariableDeclaration(object.parent) || !is.isIdentifier(object.parent.name)) {
      return undefined;
    }
    const declaration = object.parent;
    let found: ts.CallExpression | undefined;
    const visit = (node: ts.Node): void => {
      const first = is.isCallExpression(node) ? node.arguments[0] : undefined;
      if (
        is.isCallExpression(node) &&
        first &&
        is.isIdentifier(first) &&
        this.names.declaration(first) === declaration &&
        this.names.path(node.expression)
      ) {
        found = node;
      }
      node.forEachChild(visit);
    };
    visit(this.file);
    return found;
  }

  private argument(
    node: StringLike,
    call: ts.CallExpression,
    position: number,
    ids: readonly string[],
  ): void {
    const callee = lastName(call.expression);
    if (/^(get|make|create|build|resolve)Act(ivation)?/.test(callee)) {
      this.add(node, ids, 'string', 'probable', []);
      return;
    }
    const declaration = is.isIdentifier(call.expression)
      ? this.names.declaration(call.expression)
      : undefined;
    const parameter =
      declaration && is.isFunctionDeclaration(declaration)
        ? declaration.parameters[position]
        : undefined;
    if (parameter) {
      this.probable(node, parameter.name.getText(), ids);
    }
  }

  private probable(node: StringLike, name: string, ids: readonly string[]): void {
    const words = name
      .replace(/([a-z\d])([A-Z])/g, '$1_$2')
      .toLowerCase()
      .split('_');
    if (words.some((word) => TELLING.test(word.replace(/\d+$/, '')))) {
      this.add(node, ids, 'string', 'probable', []);
    }
  }

  private add(
    token: ts.Node,
    ids: readonly string[],
    form: string,
    certainty: OracleUse['certainty'],
    parameters: OracleUse['parameters'],
    optional = false,
  ): void {
    const isString = isStringLike(token);
    const start = token.getStart() + (isString ? 1 : 0);
    const { line, character } = this.file.getLineAndCharacterOfPosition(start);
    const text = isString ? token.text : token.getText();
    this.uses.push({
      line: line + 1,
      column: character,
      text,
      ids,
      framework: 'tfjs',
      form,
      certainty,
      parameters,
      optional,
    });
  }
}
