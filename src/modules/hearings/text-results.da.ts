const bySilence = (count: number): string => (count === 0 ? '' : `, heraf ${count} ved tavshed`);

/** The result of a section in words, and what it is made of. */
export const results = {
  soFar: (support: number, opposed: number, missing: number) =>
    `Foreløbigt: ${support} for, ${opposed} imod eller for andet, ${missing} mangler.`,
  full: (support: number, silent: number, all: number) =>
    `${support === all ? `Tilslutning fra alle ${all}` : `Tilslutning fra ${support} af ${all}`}${bySilence(silent)}.`,
  fullOfAnswers: (support: number, silent: number) =>
    `Tilslutning fra alle ${support}, der tog stilling; ${silent} har ikke svaret.`,
  broad: (support: number, silent: number, opposed: number) =>
    `Bred, men ikke fuld tilslutning: ${support} for${bySilence(silent)}, ${opposed} imod.`,
  split: (support: number, silent: number, opposed: number) =>
    `Delt: ${support} for${bySilence(silent)}, ${opposed} imod.`,
  mostlyAgainst: (support: number, silent: number, opposed: number) =>
    `Flertal imod: ${opposed} imod, ${support} for${bySilence(silent)}.`,
  rejected: (opposed: number) => `Ingen tilslutning: ${opposed} imod.`,
  unopposed: (neutral: number) => `Ingen indvendinger: ${neutral} uden bemærkninger.`,
  none: 'Ingen har svaret.',
  chosenByAll: (alternative: string, support: number, silent: number) =>
    `Alle ${support} vælger “${alternative}”${bySilence(silent)}.`,
  chosenByAnswers: (alternative: string, support: number, silent: number) =>
    `Alle ${support}, der tog stilling, vælger “${alternative}”; ${silent} har ikke svaret.`,
  chosenByMost: (alternative: string, support: number, silent: number) =>
    `Bred, men ikke fuld tilslutning til “${alternative}”: ${support}${bySilence(silent)}.`,
  chosenSplit: (alternative: string, support: number, silent: number) =>
    `Delt: flest vælger “${alternative}”, ${support}${bySilence(silent)}.`,
  neutral: (count: number) => `${count} uden bemærkninger.`,
  remarks: (count: number) => `${count} har bemærkninger.`,
};
