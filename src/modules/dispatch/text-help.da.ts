/** What the pages of this module are for, in Danish. */
export const da = {
  send: {
    task: 'Sende en dagsorden',
    what: 'Det, der mangler, og alle modtagerne med det, hver af dem får, før dagsordenen sendes.',
    can: 'Udelade nogen med en begrundelse, skrive andre adresser til og sende.',
    who: 'Sekretariatet.',
  },
  log: {
    task: 'Se, hvem der har fået dagsordenen',
    what: 'Hvem der har fået hvilken version, hvornår, og hvad der blev af mailen.',
    can: 'Sende igen, også til en ny adresse, og skrive, at en mail kom retur.',
    who: 'Sekretariatet.',
  },
  reply: {
    task: 'Svare på en indkaldelse',
    what: 'Dit svar til et møde: om du kommer, hvem der kommer i stedet, og hvad der skal læses op.',
    can: 'Melde afbud, nævne en stedfortræder, skrive en bemærkning, og skifte mening til mødet er holdt.',
    who: 'Den, der er indkaldt. Forummets medlemmer og sekretariatet ser svaret.',
  },
} as const;
