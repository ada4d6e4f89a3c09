type Worked = { expression: string; expected: string; stated: string };
type Rise = { expression: string; parts: string; rise: string };

/** The part of the check's sentences that is about amounts. */
export const figures = {
  'sum-differs': {
    title: 'Summen passer ikke',
    says: (f: { label: string; expected: string; stated: string; difference: string }) =>
      `Rækkerne over “${f.label}” giver ${f.expected} kr., men der står ${f.stated} kr. Forskel: ${f.difference} kr.`,
    remedy: () => 'Ret summen, eller find den række, der er forkert eller mangler.',
  },
  'difference-differs': {
    title: 'Tallene går ikke op',
    says: (f: Worked & { difference: string }) =>
      `${f.expression} = ${f.expected} kr., men der står ${f.stated} kr. Forskel: ${f.difference} kr.`,
    remedy: (f: { expected: string; stated: string; fits: string }) =>
      f.fits === ''
        ? `Ret til ${f.expected} kr., eller ret de tal, det er regnet ud fra.`
        : `Ret til ${f.expected} kr. ${f.stated} kr. ville passe, hvis det modregnede beløb var ${f.fits} kr.`,
  },
  'percentage-differs': {
    title: 'Procenten passer ikke',
    says: (f: Worked) => `${f.expression} = ${f.expected} %, men der står ${f.stated}.`,
    remedy: () => 'Ret procenten eller beløbene.',
  },
  'rise-without-base': {
    title: 'Stigning uden udgangspunkt',
    says: (f: Worked) =>
      `Der står ca. ${f.stated} kr. uden at sige fra hvad. Det nærmeste er ${f.expression} = ${f.expected} kr.`,
    remedy: () => 'Skriv, hvilket beløb stigningen regnes fra.',
  },
  'over-frame': {
    title: 'Budget over rammen',
    says: (f: { frame: string; total: string; difference: string }) =>
      `Budgettet er ${f.total} kr., men rammen er ${f.frame} kr. Det er ${f.difference} kr. over.`,
    remedy: () => 'Sæt budgettet ned, eller skriv, hvem der har udvidet rammen.',
  },
  'parts-differ-from-rise': {
    title: 'Forklaringen svarer ikke til stigningen',
    says: (f: Rise) => `${f.expression} = ${f.parts} kr., men stigningen er ${f.rise} kr.`,
    remedy: (f: { instead: string }) =>
      f.instead === '' ? 'Skriv, hvad resten skyldes.' : `Var det ment som ${f.instead} kr.? Så skriv det.`,
  },
};
