/** One sentence each; what a paper reports is said as reported. */
export const adviceEnglish = {
  'advice.noRule': 'There is no settled rule here: confirm by experiment.',
} as const;
