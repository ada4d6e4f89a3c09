const lettersMin = 4;
// Basic forms of what is done with an item, when, and where: they do not tell what it is about.
const untelling = new Set(
  `godkendelse dagsorden dagsordenspunkt referat orientering drøftelse evaluering opfølgning opsamling gennemgang
  behandling beslutning status forslag eventuelt meddelelse møde mødeplan punkt næste januar februar marts april juni
  juli august september oktober november december mellem fremover videre proces samarbejde rammeaftalesamarbejde
  kommune region nordjylland nordjyske kommissorium gruppe forum arbejde meddelels opgave følge område spørgsmål
  brev notat udkast rammeaftale sekretariat henvendelse tema emne inden efter samt eller fremtidig temadrøftelse
  forelæggelse fremlæggelse præsentation indstilling deltage deltagelse deltager`.split(/\s+/),
);

/** Words that may tell what a text is about, as they are written, in small letters. */
export const writtenWords = (text: string): string[] => [
  ...new Set(text.toLowerCase().match(/\p{L}[\p{L}-]*\p{L}/gu) ?? []),
];

/** Whether a word, in its basic form, tells what something is about. */
export const isTelling = (lemma: string): boolean => lemma.length >= lettersMin && !untelling.has(lemma);
