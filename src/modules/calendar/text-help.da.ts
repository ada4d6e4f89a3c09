/** What the pages of this module are for, in Danish. */
export const da = {
  calendar: {
    task: 'Se, hvornår der er møde',
    what: 'Alle møder, du må kende til, sammen med helligdage, skoleferier og egne datoer.',
    can: 'Vælg forum, år og visning. Valgene står i adressen. Udskriv listen, eller abonnér på den.',
    who: 'Alle ser de offentlige møder. Andre møder og datoer ses af dem, de er for.',
  },
  plan: {
    task: 'Planlæg et møde eller et års møder',
    what: 'Dage, tid og sted for et forums møder.',
    can: 'Skriv én dag eller mange. Kollisioner vises, før noget gemmes. Et andet forum kan planlægges samme dag.',
    who: 'Kun sekretariatet.',
  },
  entries: {
    task: 'Skriv en konference eller en ferie i kalenderen',
    what: 'Dage, møder ikke bør falde på: konferencer, skoleferier og andet.',
    can: 'Tilføj, ret og fjern. Det, der er fjernet, kan tages tilbage.',
    who: 'Sekretariatet skriver for alle. Medlemmer skriver for deres egen organisation.',
  },
  move: {
    task: 'Flyt et møde',
    what: 'Forslag om en anden dag: hvorfor, hvornår i stedet, hvem der svarer, og hvad der blev af det.',
    can: 'Se kollisioner ved hver mulighed, og hvad der hænger på datoen. Godkend en, eller bevar datoen.',
    who: 'Alle, der kender mødet, kan læse det. Sekretariatet foreslår og skriver afgørelsen ind.',
  },
  pair: {
    task: 'Knyt møder sammen',
    what: 'Møder, der hører sammen: det ene før det andet, et fælles møde eller en frokost.',
    can: 'Knyt mødet til et andet, eller skil dem ad. Det kan fortrydes.',
    who: 'Kun sekretariatet. Linket ses af dem, der må kende begge møder.',
  },
  subscription: {
    task: 'Få møderne i dit eget kalenderprogram',
    what: 'En hemmelig adresse med de møder, du må se.',
    can: 'Lav en adresse for alle møder eller for ét forum, og luk den igen.',
    who: 'Alle, der er logget ind. Adressen viser det, du selv må se i dag.',
  },
} as const;
