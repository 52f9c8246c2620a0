/** What the main side of the panel can show, in the order of its tabs. */
export const tabs = ['study', 'compare', 'depth', 'file'] as const;

export type Tab = (typeof tabs)[number];

export function isTab(value: unknown): value is Tab {
  return tabs.some((tab) => tab === value);
}
