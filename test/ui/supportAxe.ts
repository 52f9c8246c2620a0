// Axe, run in the panel's innermost frame.
import { source as axe } from 'axe-core';
import type { Page } from 'playwright-core';
import { panel } from './supportPanel';

export interface Audit {
  /** How many nodes were looked at. */
  readonly visited: number;
  /** What was found, as rule and node. */
  readonly serious: readonly string[];
}

export async function audit(page: Page): Promise<Audit> {
  const body = await panel(page).locator('body').elementHandle();
  const frame = await body?.ownerFrame();
  if (!frame) throw new Error('The panel has no frame.');
  await frame.evaluate(axe);
  return frame.evaluate(runAxe);
}

interface AxeResult {
  readonly passes: readonly { readonly nodes: readonly unknown[] }[];
  readonly violations: readonly {
    readonly id: string;
    readonly impact?: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

/** Runs in the page. */
async function runAxe(): Promise<Audit> {
  const { axe } = globalThis as unknown as { axe: { run(): Promise<AxeResult> } };
  const { passes, violations } = await axe.run();
  return {
    visited: passes.reduce((count, { nodes }) => count + nodes.length, 0),
    serious: violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`)),
  };
}
