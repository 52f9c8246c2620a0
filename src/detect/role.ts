import { between } from './between';
import type { FoundUse } from './collector';
import type { Node } from './nodes';
import type { Resolver } from './resolve';
import type { Role } from './use';

const RECTIFIERS =
  /^(relu|relu6|relu2|relu_general|thresholded_relu|leaky_relu|prelu|rrelu|elu|selu|celu|gelu_\w+|quick_gelu|silu|mish|hard_swish|hard_mish|softplus|crelu|maxout|mpelu|squareplus|xielu|snake|lisht)$/;
const NORMALISERS = /^(softmax|log_softmax|softmin|sparsemax|gumbel_softmax)$/;
const SIGMOIDS = /^(sigmoid|hard_sigmoid_slope_\w+|sparse_sigmoid|log_sigmoid)$/;
const GATED = /^(glu|geglu|swiglu)$/;
const SEQUENTIAL = /(^|\.)[sS]equential$/;
const ATTENTION_WORDS =
  /attn|attention|score|align|alpha_?t|energy|affinity|^dots$|^sim$|^wei(ghts)?$/i;
const FUNCTIONS =
  /^(function_definition|class_definition|function_declaration|method_definition|class_declaration|arrow_function|function_expression|module|program)$/;

/**
 * The part that one use plays, as far as its surroundings show. `isLast`: no other activation
 * follows in the same function or class.
 */
export function roleOf(resolver: Resolver, one: FoundUse, isLast: boolean): Role {
  const activation = one.use.equals ?? one.use.activation;
  if (isGate(resolver, one)) {
    return 'gate';
  }
  if (NORMALISERS.test(activation)) {
    return isAttention(resolver, one) ? 'attention' : 'output';
  }
  if (RECTIFIERS.test(activation)) {
    return 'hidden';
  }
  const closes = isLastInSequential(resolver, one);
  if (SIGMOIDS.test(activation) || activation === 'identity') {
    return closes || isLast ? 'output' : 'unknown';
  }
  // A tanh at the end of a function is as often a cell's or a pooler's as an output's.
  return activation === 'tanh' && closes ? 'output' : 'unknown';
}

function isGate(resolver: Resolver, one: FoundUse): boolean {
  if (GATED.test(one.use.activation) || /^(recurrent|gate|scale)/i.test(one.argument ?? '')) {
    return true;
  }
  if (!SIGMOIDS.test(one.use.activation)) {
    return false;
  }
  const parent = unwrapped(one.expression).parent;
  if (parent?.type !== 'binary_operator' && parent?.type !== 'binary_expression') {
    // `x.mul(tf.sigmoid(g))`.
    return /(^|[._])mul(tiply)?$/.test(calleeText(resolver, parent?.parent));
  }
  const [left, right] = parent.children;
  const { dialect, source } = resolver;
  return left && right
    ? between(source, left, right, dialect.language).replace(/[()\s]/g, '') === '*'
    : false;
}

function unwrapped(node: Node): Node {
  let current = node;
  while (current.parent?.type === 'parenthesized_expression') {
    current = current.parent;
  }
  return current;
}

/** Its result, its input or its function is named after attention. */
function isAttention(resolver: Resolver, one: FoundUse): boolean {
  let node: Node | undefined = one.expression;
  for (let steps = 0; node && steps < 6; steps++) {
    const target =
      /^(assignment|variable_declarator|assignment_expression)$/.test(node.type) && node.child(0);
    if (target) {
      return isAttentionText(resolver, target) || isAttentionInput(resolver, one);
    }
    if (node.type.endsWith('statement')) {
      break;
    }
    node = node.parent;
  }
  return isAttentionInput(resolver, one);
}

function isAttentionInput(resolver: Resolver, one: FoundUse): boolean {
  const list = resolver.dialect.call(one.expression)?.list;
  const callee = resolver.dialect.call(one.expression)?.callee;
  const input =
    one.use.form === 'method' && callee ? resolver.dialect.member(callee)?.object : list?.child(0);
  return input !== undefined && isAttentionText(resolver, input);
}

function isAttentionText(resolver: Resolver, node: Node): boolean {
  // A long expression would match by accident.
  return node.end - node.start < 80 && ATTENTION_WORDS.test(lastWords(resolver.text(node)));
}

function lastWords(text: string): string {
  return text.replace(/^(self|this)\./, '');
}

/** Whether another use stands in the same function or class. */
export function isBeside(one: FoundUse, other: FoundUse): boolean {
  return ownerOf(other.token) === ownerOf(one.token);
}

/** It stands in no function or class. */
export function isOutside({ token }: FoundUse): boolean {
  const owner = ownerOf(token);
  return owner === undefined || owner.row === 0;
}

function ownerOf(node: Node): Node | undefined {
  let current = node.parent;
  while (current && !FUNCTIONS.test(current.type)) {
    current = current.parent;
  }
  return current;
}

function isLastInSequential(resolver: Resolver, one: FoundUse): boolean {
  const list = one.expression.parent;
  if (!list || list.lastChild !== one.expression) {
    return false;
  }
  const call = list.type === 'list' || list.type === 'array' ? list.parent?.parent : list.parent;
  return SEQUENTIAL.test(calleeText(resolver, call));
}

function calleeText(resolver: Resolver, call: Node | undefined): string {
  const callee = call && resolver.dialect.call(call)?.callee;
  return callee ? resolver.text(callee).slice(-40) : '';
}
