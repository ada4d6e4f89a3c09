/** What the pages of this module are for, in Danish. */
export const da = {
  overview: {
    task: 'Se, hvad der venter',
    what: 'Forsiden: det, der venter på dig, de næste møder og det seneste, der er sket.',
    can: 'Gå direkte til det, der haster. Søg øverst på siden efter et ord, et navn eller et tal.',
    who: 'Alle. Du ser kun det, du må se, og det, der venter på netop dig.',
  },
} as const;
