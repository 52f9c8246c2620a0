import type { ActivationUse, Span } from '../../detect/use';
import { findApi } from '../../frameworks/lookup';
import type { Evidence, Observation } from '../adviceRule';
import { append } from '../edits';

/** A block of torchvision that is handed an activation's class, up to that class's name. */
const BLOCK =
  /\bConv(?:[23]d)?NormActivation(\((?:[^()]|\([^()]*\))*\bactivation_layer\s*=\s*[\w.]*)$/;

/** Longer arguments are let pass. */
const LOOK_BACK = 500;

/** The block makes the class with `inplace=True` unless told otherwise, which not every one takes. */
export function inplaceTrap({ source }: Evidence, use: ActivationUse): readonly Observation[] {
  const { span, form, spelling, text } = use;
  if (form !== 'reference') {
    return [];
  }
  const block = BLOCK.exec(source.slice(Math.max(0, span.start - LOOK_BACK), span.start));
  const open = block && span.start - (block[1]?.length ?? 0);
  const call = open === null ? undefined : callFrom(source, open);
  if (call === undefined) {
    return [];
  }
  const api = findApi(spelling, 3);
  const takes = api?.signature.parameters.some(({ name }) => name === 'inplace') ?? true;
  if (takes || isTold(source.slice(call.start, call.end))) {
    return [];
  }
  const edit = append(source, call, 'inplace=None');
  return [
    {
      span,
      message: { key: 'rule.framework-trap.inplace', values: { name: text } },
      ...(edit && { fix: { title: { key: 'rule.framework-trap.fix.inplace' }, edits: [edit] } }),
    },
  ];
}

function isTold(call: string): boolean {
  return /\binplace\s*=/.test(call.replace(/#[^\n]*/g, ''));
}

/** From an opening parenthesis to the one that closes it. */
function callFrom(source: string, open: number): Span | undefined {
  let depth = 0;
  for (let at = open; at < source.length; at++) {
    depth += source[at] === '(' ? 1 : source[at] === ')' ? -1 : 0;
    if (depth === 0) {
      return { start: open, end: at + 1 };
    }
  }
  return undefined;
}
