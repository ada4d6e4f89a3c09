/** What the pages of this module are for, in Danish. */
export const da = {
  messages: {
    task: 'Følg et budskab til et andet forum',
    what: 'Det, et forum har aftalt at sige til et andet, hvem der overbringer det, og hvad der blev svaret.',
    can: 'Vælg afsender, modtager eller status. Sekretariatet skriver, når det er overbragt og besvaret.',
    who: 'Du ser budskaber fra punkter, du må læse, og dem, dit forum har fået.',
  },
  message: {
    task: 'Læs et budskab',
    what: 'Budskabet, og hvor det er aftalt, overbragt og besvaret.',
    can: 'Gå til punktet. Sekretariatet foreslår det til dagsordenen og skriver svaret.',
    who: 'Modtageren ser kun den tekst, sekretariatet har valgt, når budskabet er overbragt.',
  },
  passings: {
    task: 'Find en sag, der er sendt videre',
    what: 'Sager på vej fra ét forum til det næste.',
    can: 'Se, hvor sagen er nu, og hvad hvert forum besluttede.',
    who: 'Du ser sager fra punkter, du må læse.',
  },
  passing: {
    task: 'Følg en sag gennem fora',
    what: 'Vejen, hvert forums beslutning og teksten, som den er blevet ændret.',
    can: 'Se, hvad der er ændret fra udgave til udgave. Sekretariatet foreslår sagen til næste forum.',
    who: 'Hvert forum har sin egen adgang. Beslutninger, du ikke må læse, står her ikke.',
  },
  joint: {
    task: 'Find en fælles tekst',
    what: 'Tekster, der er sendt til behandling i kommunalbestyrelser og regionsråd.',
    can: 'Vælg en tekst for at se, hvem der har besluttet hvad.',
    who: 'Alle, der er logget ind. En tekst kun for kommuner ser regionen ikke.',
  },
  matrix: {
    task: 'Se, om den fælles tekst er vedtaget',
    what: 'Hvert råds beslutning om hvert punkt, og om punktet står.',
    can: 'Hent svarene som regneark, eller indberet dit råds resultat. Sekretariatet rykker dem, der mangler.',
    who: 'Alle, der er logget ind. En tekst kun for kommuner ser regionen ikke.',
  },
  copy: {
    task: 'Hent teksten til dit råd',
    what: 'Den fælles tekst med rådets navn sat ind.',
    can: 'Hent den til Word eller som PDF, og læg den på rådets dagsorden.',
    who: 'De samme, som ser den fælles tekst.',
  },
  result: {
    task: 'Indberet, hvad rådet besluttede',
    what: 'Et resultat for hvert punkt, med dato og henvisning til referatet.',
    can: 'Svar på nogle punkter nu og resten senere. Ret et svar med en begrundelse.',
    who: 'Rådets kontaktpersoner, og sekretariatet på rådets vegne.',
  },
} as const;
