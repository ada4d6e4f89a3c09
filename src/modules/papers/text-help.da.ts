/** What the pages of this module are for, in Danish. */
export const da = {
  papers: {
    task: 'Læg et bilag op',
    what: 'Alle bilag, der er lagt op, med deres versioner og de punkter, de hænger på.',
    can:
      'Læg filer op, læg nye versioner til, og varsl bilag, der eftersendes. Filerne skannes og læses, ' +
      'så søgningen finder deres ord på punktet.',
    who: 'Kun sekretariatet. Et bilag ses af dem, der ser et punkt, det er sendt med, og kun i den version.',
  },
  ofItem: {
    task: 'Hæng bilag på et punkt',
    what: 'Bilagene til ét punkt i en kladde, i den rækkefølge de nummereres.',
    can: 'Læg op, genbrug et bilag, flyt op og ned, og tag af. At tage af kan fortrydes.',
    who: 'Kun sekretariatet, til dagsordenen sendes.',
  },
} as const;
