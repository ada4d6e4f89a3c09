/** What the pages of sending and approving minutes are for, in Danish. */
export const da = {
  send: {
    task: 'Sende et referat ud',
    what: 'Det, der mangler, og alle modtagerne med det, hver af dem får, før referatet sendes.',
    can: 'Udelade nogen med en begrundelse, sætte fristen for bemærkninger, sende, og sende igen til en enkelt.',
    who: 'Sekretariatet.',
  },
  remarks: {
    task: 'Bemærke noget til et referat',
    what: 'Bemærkningerne til referatet, hvad der blev af dem, og hvor mange medlemmer der har godkendt.',
    can: 'Godkende for dig selv, tage det tilbage indtil fristen, og skrive en bemærkning til et punkt.',
    who: 'Forummets medlemmer. Sekretariatet behandler bemærkningerne.',
  },
  approval: {
    task: 'Føre godkendelsen af et referat',
    what: 'Rettelserne, bemærkningerne og det punkt på et senere møde, hvor referatet blev godkendt.',
    can: 'Skrive rettelser, føre godkendelsen, og fortryde den samme dag med en begrundelse.',
    who: 'Sekretariatet.',
  },
  fingerprint: {
    task: 'Efterprøve et godkendt referat',
    what: 'Referatets fingeraftryk, som det var ved godkendelsen, og som det er nu, punkt for punkt.',
    can: 'Se, at intet er ændret, og hente filen.',
    who: 'Alle, der må se mødet, for de punkter de må læse.',
  },
  rules: {
    task: 'Sætte regler for et forums referater',
    what: 'Hvor længe der tages bemærkninger, og om alle medlemmer skal godkende for sig selv.',
    can: 'Ændre begge dele. Det gælder fra næste udsendelse.',
    who: 'Sekretariatet.',
  },
} as const;
