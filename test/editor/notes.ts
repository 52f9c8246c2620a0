/** What was measured: told with the results, for the console of a host is not seen everywhere. */
export const notes: string[] = [];
