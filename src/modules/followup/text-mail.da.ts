/** Mails are in Danish, as the minutes are. */
const actions = (count: number): string => (count === 1 ? 'en opgave' : `${count} opgaver`);

export const mailText = {
  subject: (count: number) => `Husk ${actions(count)} fra referatet`,
  lateSubject: (count: number) =>
    `Fristen er gået for ${count === 1 ? 'en opgave' : 'opgaver'} fra referatet`,
  greeting: (name: string) => `Kære ${name}`,
  opening: 'Du står som ansvarlig for det her, eller sidder for den organisation, der gør:',
  due: (day: string) => `Fristen er ${day}.`,
  today: 'Fristen er i dag.',
  was: (day: string) => `Fristen var ${day}.`,
  closed: 'En opgave fra et lukket punkt. Teksten står i systemet.',
  board: 'Meld en opgave udført, når den er det, eller se dem alle:',
  why: 'Der mindes om en opgave en uge før fristen, på dagen, og tre dage og to uger efter.',
  excerptLink: 'Læs punktet i systemet:',
  excerptClosed: 'Punktet er lukket, så beslutningen står kun i systemet.',
  excerptName: (body: string, day: string, item: string) => `uddrag-${body}-${day}-punkt-${item}.pdf`,
} as const;
