import type { Recommendation } from './advice/recommendation';
import type { ActivationUse, Span } from './detect/use';

/** One use in the panel's list, with what the panel needs to show it. */
export interface PanelUse {
  readonly use: ActivationUse;
  /** From 1, of the naming token. */
  readonly line: number;
  /** Of a notebook: 0-based index of the cell among all cells. */
  readonly cell?: number;
  readonly recommendation: Recommendation;
}

/** What the panel shows of the file in front. */
export interface PanelFile {
  /** The document's URI: opaque to the panel, sent back with `reveal`. */
  readonly uri: string;
  readonly name: string;
  readonly version: number;
  /** False: the language is not read; the panel says which are. */
  readonly supported: boolean;
  readonly uses: readonly PanelUse[];
}

/** What is studied: a use of the file, or an entry of the catalogue. */
export type Subject =
  | { readonly kind: 'use'; readonly index: number }
  | { readonly kind: 'catalogue'; readonly activation: string };

export type ToPanel =
  /** The whole state: the answer to `ready`, and after each change of the file. */
  | {
      readonly type: 'file';
      readonly file: PanelFile | null;
      /** The use under the cursor, by index; absent when the cursor is on none. */
      readonly selected?: number;
      readonly pinned: boolean;
      /** For each id of the catalogue, what is recommended where nothing of a model is known. */
      readonly recommendations: Readonly<Record<string, Recommendation>>;
    }
  /** The cursor moved onto a use, and the panel is not pinned. */
  | { readonly type: 'select'; readonly subject: Subject }
  /** Opened by a link or the palette for one or more activations. */
  | { readonly type: 'compare'; readonly activations: readonly string[] };

export type FromPanel =
  /** The first act of the panel, and after each reload: asks for `file`. */
  | { readonly type: 'ready' }
  | { readonly type: 'reveal'; readonly uri: string; readonly span: Span; readonly cell?: number }
  | { readonly type: 'pin'; readonly pinned: boolean }
  /** An error inside the panel, for the output channel. */
  | { readonly type: 'error'; readonly message: string };

/**
 * A message as it travels. What `postMessage` carries between the editor and a
 * webview is JSON, which has no Infinity, NaN or -0: those numbers travel as
 * `{"$number": "-Infinity"}`.
 */
export function encodeMessage(message: ToPanel | FromPanel): string {
  return JSON.stringify(message, (_key, value: unknown) =>
    typeof value === 'number' && !survivesJson(value)
      ? { [NUMBER]: Object.is(value, -0) ? '-0' : String(value) }
      : value,
  );
}

/** What the panel receives; `undefined` for anything that is not a message of the editor. */
export function decodeToPanel(data: unknown): ToPanel | undefined {
  const message = decode(data);
  // The editor is trusted: it is the only sender that reaches the panel's window.
  return isRecord(message) && TO_PANEL.has(message.type) ? (message as ToPanel) : undefined;
}

/** What the editor receives, checked field by field; `undefined` for anything else. */
export function decodeFromPanel(data: unknown): FromPanel | undefined {
  const message = decode(data);
  if (!isRecord(message)) {
    return undefined;
  }
  const { type, uri, span, cell, pinned, message: text } = message;
  if (type === 'ready') {
    return { type };
  }
  if (type === 'pin' && typeof pinned === 'boolean') {
    return { type, pinned };
  }
  if (type === 'error' && typeof text === 'string') {
    return { type, message: text };
  }
  if (type === 'reveal' && typeof uri === 'string' && isSpan(span)) {
    const at = { type, uri, span: { start: span.start, end: span.end } } as const;
    return isOffset(cell) ? { ...at, cell } : at;
  }
  return undefined;
}

const NUMBER = '$number';
const NUMBERS = new Set<unknown>(['Infinity', '-Infinity', 'NaN', '-0']);
const TO_PANEL = new Set<unknown>(['file', 'select', 'compare'] satisfies ToPanel['type'][]);

function decode(data: unknown): unknown {
  if (typeof data !== 'string') {
    return undefined;
  }
  try {
    return JSON.parse(data, (_key, value: unknown) =>
      isRecord(value) && NUMBERS.has(value[NUMBER]) ? Number(value[NUMBER]) : value,
    );
  } catch {
    return undefined;
  }
}

function survivesJson(value: number): boolean {
  return Number.isFinite(value) && !Object.is(value, -0);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSpan(value: unknown): value is Span {
  return isRecord(value) && isOffset(value.start) && isOffset(value.end);
}

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
