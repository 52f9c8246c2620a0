import { findLayer } from '../../frameworks/layers';
import type { FunctionDefinition } from './code';
import type { Machine } from './machine';
import type { ClassValue, Value } from './values';

/** A method, and the class that defines it. */
export interface FoundMethod {
  readonly definition: FunctionDefinition;
  readonly owner: ClassValue;
}

/** The method of a class, its own or one of a class of the file that it extends. */
export function methodOf(of: ClassValue, name: string, depth = 0): FoundMethod | undefined {
  const definition = of.definition.methods.get(name);
  if (definition) return { definition, owner: of };
  return depth > 20 ? undefined : inheritedMethod(of, name, depth);
}

function inheritedMethod(of: ClassValue, name: string, depth: number): FoundMethod | undefined {
  for (const base of of.bases) {
    const found = base.kind === 'class' ? methodOf(base, name, depth + 1) : undefined;
    if (found) return found;
  }
  return undefined;
}

/** The framework's class that a class extends, through classes of the file. */
export function frameworkBase(of: ClassValue, depth = 0): string | undefined {
  for (const base of of.bases) {
    const path =
      base.kind === 'path'
        ? base.path
        : base.kind === 'class' && depth < 20
          ? frameworkBase(base, depth + 1)
          : undefined;
    if (path !== undefined) return path;
  }
  return undefined;
}

/** What is asked of a class for each of its objects. */
export interface Calling {
  /** What is run when an object of the class is called. */
  readonly caller: FoundMethod | undefined;
  /** An object of the class is called like a layer. */
  readonly isNetwork: boolean;
}

export function callingOf(machine: Machine, of: ClassValue): Calling {
  const known = machine.callings.get(of);
  if (known) return known;
  const caller = findCaller(machine, of);
  const base = caller ? undefined : frameworkBase(of);
  const isLayer = base !== undefined && findLayer(base) !== undefined;
  const calling = { caller, isNetwork: caller !== undefined || isLayer };
  machine.callings.set(of, calling);
  return calling;
}

function findCaller(machine: Machine, of: ClassValue): FoundMethod | undefined {
  for (const name of machine.code.callers) {
    const found = methodOf(of, name);
    if (found) return found;
  }
  return undefined;
}

export function classAttribute(of: ClassValue, name: string, depth = 0): Value | undefined {
  const own = of.store.get(name);
  if (own || depth > 20) return own;
  for (const base of of.bases) {
    const found = base.kind === 'class' ? classAttribute(base, name, depth + 1) : undefined;
    if (found) return found;
  }
  return undefined;
}
