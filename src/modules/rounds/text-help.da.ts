/** What the pages of this module are for, in Danish. */
export const da = {
  list: {
    task: 'Find en runde',
    what: 'Alt, der er spurgt til hos kommunerne, med frist og hvor mange der har svaret.',
    can: 'Vælg en runde for at svare eller se, hvem der mangler. Sekretariatet laver nye.',
    who: 'Du ser de runder, din organisation er spurgt i, og dem om punkter, du må læse.',
  },
  board: {
    task: 'Følg en runde',
    what: 'Hvem der har svaret på hvad, hvad der mangler, og svarene samlet med bogstaver.',
    can: 'Svar for din organisation. Sekretariatet rykker dem, der mangler, udsætter frister og lukker.',
    who: 'Andres svar ses, når runden er lukket. En kommunal runde ser regionen ikke.',
  },
  form: {
    task: 'Lav en runde',
    what: 'En kladde med temaer, spørgsmål, modtagere og frist. Intet er sendt endnu.',
    can: 'Kopiér en tidligere runde, og ret datoerne. Se modtagerne, før du åbner.',
    who: 'Kun sekretariatet, til runden åbnes.',
  },
  answer: {
    task: 'Svar i en runde',
    what: 'De temaer, din organisation er spurgt om.',
    can: 'Gem en kladde, og indsend, når I er færdige. Træk svaret tilbage, så længe runden er åben.',
    who: 'Kladden er jeres egen. Sekretariatet ser svaret, når det er indsendt.',
  },
  burden: {
    task: 'Se, hvad kommunerne spørges om',
    what: 'Hvor mange felter hver kommune er bedt om at udfylde i et halvår, og hvem der har spurgt.',
    can: 'Gå til runden for at se spørgsmålene, eller skift halvår.',
    who: 'Sekretariatet ser alle kommuner; en kommune ser sine egne tal.',
  },
} as const;
