import * as ts from 'typescript/unstable/ast';
import * as is from 'typescript/unstable/ast/is';

export type StringLike = ts.StringLiteral | ts.NoSubstitutionTemplateLiteral;

export function isStringLike(node: ts.Node): node is StringLike {
  return is.isStringLiteral(node) || is.isNoSubstitutionTemplateLiteral(node);
}

export function isCallee(node: ts.Expression): ts.CallExpression | ts.NewExpression | undefined {
  const { parent } = node;
  return (is.isCallExpression(parent) || is.isNewExpression(parent)) && parent.expression === node
    ? parent
    : undefined;
}

export function isDeclared(node: ts.Identifier): boolean {
  const { parent } = node;
  const named = parent as { readonly name?: ts.Node; readonly propertyName?: ts.Node };
  return (
    ((named.name === node || named.propertyName === node) &&
      !is.isShorthandPropertyAssignment(parent)) ||
    is.isImportSpecifier(parent) ||
    is.isExportSpecifier(parent) ||
    is.isTypeNode(parent) ||
    is.isTypeReferenceNode(parent) ||
    is.isQualifiedName(parent)
  );
}

export function isIgnored(node: ts.Expression): boolean {
  const { parent } = seenThrough(node);
  if (is.isBinaryExpression(parent)) {
    const { kind } = parent.operatorToken;
    return kind !== ts.SyntaxKind.EqualsToken || parent.left === node;
  }
  return (
    is.isTypeOfExpression(parent) ||
    is.isHeritageClause(parent) ||
    is.isExpressionWithTypeArguments(parent) ||
    is.isIfStatement(parent) ||
    is.isPrefixUnaryExpression(parent) ||
    is.isElementAccessExpression(parent) ||
    is.isExportAssignment(parent) ||
    is.isTypeQueryNode(parent)
  );
}

export function seenThrough(node: ts.Node): { readonly child: ts.Node; readonly parent: ts.Node } {
  let child = node;
  let { parent } = node;
  for (;;) {
    const through =
      is.isArrayLiteralExpression(parent) ||
      is.isParenthesizedExpression(parent) ||
      is.isAsExpression(parent) ||
      is.isSpreadElement(parent) ||
      (is.isConditionalExpression(parent) && parent.condition !== child) ||
      (is.isBinaryExpression(parent) &&
        [ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken].includes(
          parent.operatorToken.kind,
        ));
    if (!through) {
      return { child, parent };
    }
    child = parent;
    parent = parent.parent;
  }
}

export function lastName(node: ts.Node): string {
  if (is.isPropertyAccessExpression(node)) {
    return node.name.text;
  }
  if (is.isElementAccessExpression(node) && isStringLike(node.argumentExpression)) {
    return node.argumentExpression.text;
  }
  return is.isIdentifier(node) ? node.text : '';
}

export function nameOfDeclaration(node: ts.Node): string | undefined {
  const declaration = is.isAwaitExpression(node.parent) ? node.parent.parent : node.parent;
  return is.isVariableDeclaration(declaration) && is.isIdentifier(declaration.name)
    ? declaration.name.text
    : undefined;
}

export function moduleOf(node: ts.Node): string {
  return is.isImportDeclaration(node) && is.isStringLiteral(node.moduleSpecifier)
    ? node.moduleSpecifier.text
    : '';
}

export function isTypeOnly(clause: ts.ImportClause): boolean {
  return clause.phaseModifier === ts.SyntaxKind.TypeKeyword;
}
