import type { Activation } from '../activations/activation';
import type { AdviceRule } from '../advice/adviceRule';
import type { Words } from '../text/text';
import { escapeControls } from './escape';
import type { LocatedFinding, LocatedModel, LocatedUse } from './locatedUse';
import { modelDocument } from './modelDocument';
import { activationRecord, findingRecord, ruleRecord, useRecord } from './records';

/** One use as one line of JSON, without its line end. */
export function useJsonLine(located: LocatedUse): string {
  return jsonLine(useRecord(located));
}

/** One finding as one line of JSON, without its line end. */
export function findingJsonLine(located: LocatedFinding): string {
  return jsonLine(findingRecord(located));
}

/** One model as one line of JSON, without its line end. */
export function modelJsonLine(located: LocatedModel): string {
  return jsonLine(modelDocument(located));
}

/** One rule as one line of JSON, without its line end. */
export function ruleJsonLine(rule: AdviceRule, words: Words): string {
  return jsonLine(ruleRecord(rule, words));
}

/** One entry of the catalogue as one line of JSON, without its line end. */
export function activationJsonLine(activation: Activation): string {
  return jsonLine(activationRecord(activation));
}

function jsonLine(record: object): string {
  return escapeControls(JSON.stringify(record));
}
