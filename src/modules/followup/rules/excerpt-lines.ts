/** The lines somebody wrote, each once and without what is empty. */
export const linesOf = (typed: string): string[] => [
  ...new Set(
    typed
      .split(/[\n;]+/)
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
];
