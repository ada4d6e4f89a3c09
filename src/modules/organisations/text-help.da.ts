/** What the pages of this module are for, in Danish. */
export const da = {
  bodies: {
    task: 'Se, hvem der mødes',
    what: 'Alle fora, og hvem der hører under hvem.',
    can: 'Åbn et forum for at se medlemmer, kommissorium og møder. Et forum, hvis tid er gået, er mærket.',
    who: 'Alle ser fora. Personerne i dem ses af dem, der er logget ind.',
  },
  body: {
    task: 'Læs om et forum',
    what: 'Ét forum: hvad det skal, hvem der sidder i det, og hvad der er sket med det.',
    can: 'Se medlemmer før og nu. Sekretariatet kan rette, forlænge, sætte i bero og lukke.',
    who: 'Alle. Personerne ses af dem, der er logget ind.',
  },
  organisations: {
    task: 'Find en kommune eller en anden organisation',
    what: 'Kommunerne, regionen og de andre, der sender folk til møderne.',
    can: 'Åbn en organisation for at se, hvilke møder den var med til, og hvilke forbehold den tog.',
    who: 'Alle. Møder og forbehold ses kun, hvor du må se mødet.',
  },
} as const;
