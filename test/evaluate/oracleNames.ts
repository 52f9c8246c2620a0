import * as ts from 'typescript/unstable/ast';
import * as is from 'typescript/unstable/ast/is';
import type { Checker } from 'typescript/unstable/sync';
import { isStringLike, isTypeOnly, moduleOf, nameOfDeclaration } from './oracleNodes';
import { PACKAGE, type Signature, TFJS } from './oracleWords';

export interface Resolved {
  readonly path: string;
  readonly certainty: 'certain' | 'probable';
  readonly alias: boolean;
}

/** What names and values of one file stand for, by TypeScript's symbols. */
export class Names {
  constructor(private readonly checker: Checker) {}

  declaration(node: ts.Identifier): ts.Node | undefined {
    const symbol = is.isShorthandPropertyAssignment(node.parent)
      ? this.checker.getShorthandAssignmentValueSymbol(node.parent)
      : this.checker.getSymbolAtLocation(node);
    return symbol?.declarations[0]?.resolve();
  }

  path(node: ts.Node, depth = 0): Resolved | undefined {
    if (depth > 6) {
      return undefined;
    }
    if (is.isPropertyAccessExpression(node)) {
      const base = this.path(node.expression, depth);
      return base && { ...base, path: `${base.path}.${node.name.text}` };
    }
    if (
      is.isParenthesizedExpression(node) ||
      is.isAwaitExpression(node) ||
      is.isAsExpression(node) ||
      is.isNonNullExpression(node)
    ) {
      return this.path(node.expression, depth);
    }
    if (is.isCallExpression(node)) {
      const [module] = node.arguments;
      const loads =
        node.expression.kind === ts.SyntaxKind.ImportKeyword ||
        node.expression.getText() === 'require';
      return loads && module && isStringLike(module)
        ? this.module(module.text, nameOfDeclaration(node))
        : undefined;
    }
    return is.isIdentifier(node) ? this.named(node, depth) : undefined;
  }

  private named(node: ts.Identifier, depth: number): Resolved | undefined {
    const declaration = this.declaration(node);
    if (!declaration) {
      return node.text === 'tf' ? { path: TFJS, certainty: 'probable', alias: false } : undefined;
    }
    if (is.isImportSpecifier(declaration)) {
      const clause = declaration.parent.parent as ts.ImportClause;
      const base = this.module(moduleOf(clause.parent), undefined);
      const imported = (declaration.propertyName ?? declaration.name).text;
      if (declaration.isTypeOnly || isTypeOnly(clause)) {
        return undefined;
      }
      if (base) {
        return { ...base, path: imported === 'default' ? base.path : `${base.path}.${imported}` };
      }
      return /^(tf|tfc|tfl|tfjs)$/.test(imported)
        ? { path: TFJS, certainty: 'probable', alias: false }
        : undefined;
    }
    if (is.isNamespaceImport(declaration) || is.isImportClause(declaration)) {
      const clause = (
        is.isImportClause(declaration) ? declaration : declaration.parent
      ) as ts.ImportClause;
      return isTypeOnly(clause) ? undefined : this.module(moduleOf(clause.parent), node.text);
    }
    if (is.isVariableDeclaration(declaration) && declaration.initializer) {
      const base = this.path(declaration.initializer, depth + 1);
      const loads = /^(require|import|await import)\b/.test(declaration.initializer.getText());
      return base && { ...base, alias: !loads };
    }
    return is.isBindingElement(declaration) ? this.destructured(declaration, depth) : undefined;
  }

  private destructured(element: ts.BindingElement, depth: number): Resolved | undefined {
    const keys: string[] = [];
    let current: ts.Node = element;
    while (is.isBindingElement(current)) {
      if (!is.isObjectBindingPattern(current.parent) || current.dotDotDotToken) {
        return undefined;
      }
      keys.unshift((current.propertyName ?? current.name)?.getText() ?? '');
      current = current.parent.parent;
    }
    if (!is.isVariableDeclaration(current) || !current.initializer) {
      return undefined;
    }
    const base = this.path(current.initializer, depth + 1);
    return base && { ...base, path: [base.path, ...keys].join('.') };
  }

  private module(specifier: string, local: string | undefined): Resolved | undefined {
    if (PACKAGE.test(specifier)) {
      return { path: TFJS, certainty: 'certain', alias: false };
    }
    return local !== undefined && /^(tf|tfc|tfl|tfjs)$/.test(local)
      ? { path: TFJS, certainty: 'probable', alias: false }
      : undefined;
  }

  parameters(
    signature: Signature,
    call: ts.CallExpression | ts.NewExpression,
  ): Readonly<Record<string, number | string>> {
    const found: Record<string, number | string> = {};
    const given = call.arguments ?? [];
    const options = given[0] && this.object(given[0]);
    for (const [name, [position, target, fallback]] of Object.entries(signature)) {
      const property = options?.properties.find(
        (one) => is.isPropertyAssignment(one) && one.name.getText() === name,
      );
      const node =
        position === null
          ? property && is.isPropertyAssignment(property)
            ? property.initializer
            : undefined
          : given[position];
      const value = node ? this.number(node) : property ? '?' : fallback;
      if (typeof value === 'number' || value === '?') {
        found[target] = value;
      }
    }
    return found;
  }

  private number(node: ts.Expression, depth = 0): number | string {
    if (is.isNumericLiteral(node)) {
      return Number(node.text);
    }
    if (is.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.MinusToken) {
      const value = this.number(node.operand, depth);
      return typeof value === 'number' ? -value : '?';
    }
    const declaration = is.isIdentifier(node) && depth < 5 ? this.declaration(node) : undefined;
    return declaration && is.isVariableDeclaration(declaration) && declaration.initializer
      ? this.number(declaration.initializer, depth + 1)
      : '?';
  }

  private object(node: ts.Expression): ts.ObjectLiteralExpression | undefined {
    if (is.isObjectLiteralExpression(node)) {
      return node;
    }
    const declaration = is.isIdentifier(node) ? this.declaration(node) : undefined;
    return declaration && is.isVariableDeclaration(declaration) && declaration.initializer
      ? this.object(declaration.initializer)
      : undefined;
  }
}
