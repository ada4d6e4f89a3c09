/** What the pages of this module are for, in Danish. */
export const da = {
  following: {
    task: 'Følg sager og fora',
    what: 'De sager og fora, du har bedt om at få nyt fra, og hvor tit mailen kommer.',
    can: 'Vælg hver dag, hver uge eller aldrig, og stop én ting eller det hele. Begynd på sagens side.',
    who: 'Kun du selv. Mailen nævner aldrig mere, end du må læse.',
  },
} as const;
