const counted = (count: number, one: string, many: string): string =>
  count === 1 ? `én ${one}` : `${count} ${many}`;
const neuter = (count: number, one: string, many: string): string =>
  count === 1 ? `ét ${one}` : `${count} ${many}`;

export const da = {
  act: {
    follow: 'Følg',
    stop: 'Følger – stop',
    matter: ' sagen',
    body: ' forummet',
  },
  list: {
    title: 'Det, du følger',
    lead: 'Du får en mail, når der er nyt i en sag eller et forum, du følger. Intet nyt, ingen mail.',
    both: 'Sager og fora',
    matters: 'Sager',
    bodies: 'Fora',
    name: 'Navn',
    since: 'Fulgt siden',
    hidden: 'ikke længere synlig for dig',
    stop: 'Stop',
    stopSpoken: (name: string) => `Stop med at følge ${name}`,
    empty: 'Du følger ikke noget endnu',
    emptyHint: 'Gå ind på en sag eller et forum, og vælg Følg.',
    seeMatters: 'Se sager',
    seeBodies: 'Se fora',
    mail: 'Sammendrag på mail',
    frequency: 'Hvor tit?',
    frequencies: {
      daily: 'Hver dag',
      weekly: 'Hver uge',
      never: 'Aldrig: jeg ser selv efter',
    },
    save: 'Gem',
    nextDay: (weekday: string, day: string) => `${weekday} den ${day}`,
    next: (day: string, time: string, address: string) =>
      `Næste sammendrag kan komme ${day} ${time} til ${address}.`,
    noMail: 'Du får ingen mails.',
    noAddress: 'Vi kender ikke din mailadresse. Bed sekretariatet om at skrive den ind.',
    stopAll: 'Stop med at følge alt',
    stopAllWarning: 'Alle sager og fora på listen fjernes. Du kan altid følge dem igen.',
    stopAllConfirm: 'Ja, stop alt',
    saved: 'Gemt',
    chooseOne: 'Vælg, hvor tit du vil have sammendraget.',
    changedMeanwhile: 'Du har ændret det i et andet vindue. Her står, hvad der gælder nu.',
  },
  stop: {
    title: 'Stop sammendraget',
    lead: (address: string) => `Vil du stoppe sammendraget til ${address}?`,
    what: 'Du følger stadig det samme, men får ingen mails om det. Du kan begynde igen, når du er logget ind.',
    confirm: 'Ja, stop mails',
    doneTitle: 'Sammendraget er stoppet',
    done: (address: string) => `Der sendes ikke flere sammendrag til ${address}.`,
    begin: 'Vil du begynde igen, så log ind, og vælg under Det, du følger.',
  },
  digest: {
    subject: {
      daily: (count: number) => `Dagens sammendrag fra Rammeværk: ${counted(count, 'nyhed', 'nyheder')}`,
      weekly: (count: number) => `Ugens sammendrag fra Rammeværk: ${counted(count, 'nyhed', 'nyheder')}`,
    },
    greeting: (name: string) => `Kære ${name}`,
    intro: 'Her er det nye i det, du følger.',
    matter: (number: string, title: string) => `Sag ${number}: ${title}`,
    newMeeting: (body: string, day: string) => `${body} ${day}: nyt møde`,
    meeting: (body: string, day: string) => `${body} ${day}`,
    item: (number: string, title: string) => (number === '' ? title : `Punkt ${number}: ${title}`),
    closed: '(lukket punkt)',
    more: (count: number) => `… og ${neuter(count, 'punkt', 'punkter')} mere`,
    why: 'Du får mailen, fordi du følger sager eller fora i Rammeværk. Det hele står her:',
    stop: 'Vil du ikke have sammendraget mere? Stop det her, uden at logge ind:',
  },
};
