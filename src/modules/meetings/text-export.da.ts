/** Every Danish sentence about taking a meeting out as a file. Refusal codes are keys. */
export const da = {
  fold: 'Hent som fil',
  pdf: 'PDF, som kan læses op',
  docx: 'Word-dokument',
  json: 'JSON, som kan læses ind igen',
  language: 'Filerne er på dansk og har det, som du selv kan læse.',
  refusedTitle: 'PDF-filen kunne ikke laves',
  refusedHelp: 'Hent mødet som Word-dokument i stedet, eller skriv til sekretariatet.',
  toMeeting: 'Til mødet',
  refusals: {
    'title-missing': () => 'Mødet har ingen titel. En PDF, der kan læses op, skal have en.',
    'alt-text-missing': ({ place, caption }: Facts) =>
      `Figuren “${caption}” under “${place}” har ingen tekst til dem, der ikke kan se den. Skriv den.`,
    'heading-skipped': ({ place }: Facts) =>
      `Overskriften “${place}” springer et niveau over. Ret den, så rækkefølgen kan læses op.`,
    'too-many-pages': ({ pages }: Facts) =>
      `Dokumentet bliver på ${pages} sider. Det er for langt til én PDF.`,
    'document-too-large': () => 'Mødet har for meget tekst til én PDF.',
    'took-too-long': () => 'Det tog for lang tid at lave PDF-filen. Prøv igen, når der er mindre travlt.',
    'too-many-waiting': () => 'Der er for mange, der venter på en PDF lige nu. Prøv igen om lidt.',
    'not-printable': () => 'Der er noget i mødets tekst, som ikke kan stå i en PDF, der kan læses op.',
  },
} as const;

type Facts = Readonly<Record<string, string | number>>;
