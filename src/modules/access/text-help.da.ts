/** What the pages of this module are for, in Danish. */
export const da = {
  rights: {
    task: 'Se, hvad en person må',
    what: 'Det, en person må, og den plads, der giver lov til det.',
    can: 'Find personen, og læs pladserne med datoer. Har man flere pladser, må man det, de tilsammen giver.',
    who: 'Sekretariatet, administratoren og revisoren ser alles. Du ser altid dine egne under Mine rettigheder.',
  },
  readers: {
    task: 'Se, hvem der kan se et punkt',
    what: 'Alle, der kan se punktet i dag, og hvorfor; og gæsterne.',
    can: 'Sekretariatet inviterer en gæst i nogle dage og trækker invitationen tilbage.',
    who: 'Sekretariatet, administratoren og revisoren.',
  },
  users: {
    task: 'Opret, ret og luk brugere',
    what: 'Dem, der kan logge ind, eller kunne: roller, e-mail og hvornår de sidst var inde.',
    can: 'Invitér, giv og afslut roller, ret e-mail, luk og genåbn. Intet slettes: alt får en slutdag.',
    who: 'Administratoren.',
  },
  substitutions: {
    task: 'Indsæt en stedfortræder',
    what: 'Pladser, der er lånt ud fra én dag til en anden.',
    can: 'Lån en plads ud med en begrundelse. Den ophører af sig selv og kan afsluttes før tid.',
    who: 'Sekretariatet låner pladser i fora ud, administratoren også andre roller.',
  },
  delegations: {
    task: 'Se, hvem der har givet hvad videre',
    what: 'Det, et forum har givet et andet lov til at afgøre, og hvad det vil høre om det.',
    can:
      'Se, hvad der er afgjort efter en delegation. Sekretariatet skriver forslaget, sætter det i kraft, forlænger ' +
      'det og trækker det tilbage, og får besked 60 dage før det udløber. Hvert skridt bliver stående.',
    who: 'Alle, der er logget ind.',
  },
  mine: {
    task: 'Se, hvad du selv må',
    what: 'Dine pladser i fora, dine roller og det, de giver dig lov til.',
    can: 'Læs, hvad du må, og hvorfor. Mener du, at noget mangler, så spørg sekretariatet.',
    who: 'Kun du selv, og dem, der holder rettighederne i orden.',
  },
  candidates: {
    task: 'Find dem, der mangler en bruger',
    what: 'Personer, der står som deltagere i referater, men ikke kan logge ind.',
    can: 'Se, hvor tit og hvornår de sidst var med, og opret dem, der skal kunne logge ind.',
    who: 'Sekretariatet og administratoren.',
  },
  contacts: {
    task: 'Se, hvem der mangler en kontaktperson',
    what: 'De faste grupper og de kommuner, der endnu ikke har udpeget en kontaktperson.',
    can: 'Gå til gruppen, og tilføj den, kommunen har udpeget.',
    who: 'Alle, der er logget ind. Sekretariatet tilføjer.',
  },
  decisionRights: {
    task: 'Se, hvem der bestemmer hvad',
    what: 'Hver slags sag, de fora, der forbereder, indstiller, beslutter og orienteres, og den vej, en sag går.',
    can:
      'Find sagens slags, og følg dens vej. Vælg en dag for at se, hvordan det var eller bliver. Sekretariatet ' +
      'skriver en ændring med dag og kilde.',
    who: 'Alle, der er logget ind. Sekretariatet ændrer.',
  },
} as const;
