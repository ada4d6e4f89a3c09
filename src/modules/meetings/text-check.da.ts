import { figures } from './text-check-figures.da.ts';

const weekdays = ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'];
const papers = { minutes: 'referatet', agenda: 'dagsordenen' };
type Paper = { asked: keyof typeof papers };
type Numbered = { number: string };
type Seats = { seats: string; names: string; count: number };
type Other = { body: string; meets: string };
type Overdue = { body: string; ended: string; days: number };
type TwoTitles = { title: string; other: string };
type NextMeeting = { date: string; calendar: string };
type Written = { written: string };
type Named = { name: string };
type TwoNames = { written: string; usual: string };

/** What the check says, by code: a short title, what is wrong with its arithmetic, and what to do about it. */
export const da = {
  item: (name: string) => `Punkt ${name}`,
  meeting: 'Mødet',
  lines: (from: number, to: number) => (from === to ? `linje ${from}` : `linje ${from}-${to}`),
  severities: { error: 'Fejl', warning: 'Formentlig fejl', note: 'Se efter' },
  codes: {
    'recommendation-twice': {
      title: 'Samme indstilling to gange',
      says: (f: { first: number; second: number; text: string }) =>
        `Indstilling ${f.first} og ${f.second} er ens: “${f.text}”.`,
      remedy: (f: { second: number; instead: string }) =>
        f.instead === ''
          ? `Slet nr. ${f.second}, eller skriv, hvad den skulle have sagt.`
          : `Nr. ${f.second} skulle nok gælde ${f.instead}, som ingen indstilling nævner.`,
    },
    'recommendation-missing': {
      title: 'Indstilling mangler',
      says: (f: { title: string }) => `“${f.title}” har en sagsfremstilling, men beder ikke mødet om noget.`,
      remedy: () => 'Skriv, hvad mødet skal godkende, drøfte eller tage til efterretning.',
    },
    'recommendation-to-other-body': {
      title: 'Indstilling til et andet forum',
      says: (f: Other) => `Indstillingen er til ${f.body}, men ${f.meets} holder møde.`,
      remedy: () => 'Ret forum, eller skriv, at det er den kommunale del, der tager stilling.',
    },
    'appendix-number-twice': {
      title: 'Bilagsnummer brugt to gange',
      says: (f: { number: string; items: string }) =>
        `Flere bilag har nummer ${f.number} (punkt ${f.items}).`,
      remedy: () => 'Nummerér bilagene fortløbende gennem hele dagsordenen.',
    },
    'appendix-number-missing': {
      title: 'Hul i bilagsnumrene',
      says: (f: Numbered) => `Der er intet bilag ${f.number}, men et bilag med det næste nummer.`,
      remedy: () => 'Læg bilaget ved, eller nummerér om.',
    },
    'appendix-not-listed': {
      title: 'Bilag findes ikke',
      says: (f: Numbered) => `Teksten henviser til bilag ${f.number}, som ikke står på nogen bilagsliste.`,
      remedy: () => 'Læg bilaget ved, eller ret henvisningen.',
    },
    'appendix-elsewhere': {
      title: 'Bilagsnummer peger et andet sted hen',
      says: (f: { number: string; listedIn: string; listedHere: string }) =>
        `Teksten henviser til bilag ${f.number}, som hører til punkt ${f.listedIn}. ` +
        (f.listedHere ? `Punktets eget bilag er nr. ${f.listedHere}.` : 'Punktet har selv ingen bilag.'),
      remedy: (f: { listedHere: string }) =>
        f.listedHere === ''
          ? 'Ret nummeret, eller læg bilaget ved punktet.'
          : `Skriv bilag ${f.listedHere}, eller nævn det andet punkt.`,
    },
    'appendix-not-mentioned': {
      title: 'Bilag nævnes ikke',
      says: (f: { appendix: string }) => `“${f.appendix}” er på listen, men teksten nævner det ikke.`,
      remedy: () => 'Henvis til bilaget i teksten, eller tag det af listen.',
    },
    'item-reference-missing': {
      title: 'Punktet findes ikke',
      says: (f: { reference: string }) =>
        `Teksten henviser til “${f.reference}”, som ikke er på dagsordenen.`,
      remedy: () => 'Ret nummeret, eller skriv, hvilket møde punktet var på.',
    },
    'item-number-missing': {
      title: 'Hul i punkternes numre',
      says: (f: { number: string; after: string }) => `Efter punkt ${f.after} mangler punkt ${f.number}.`,
      remedy: () => 'Nummerér om, eller skriv, at punktet er lukket.',
    },
    'item-number-twice': {
      title: 'Samme punktnummer to gange',
      says: (f: Numbered) => `To punkter har nummer ${f.number}.`,
      remedy: () => 'Giv det ene et andet nummer.',
    },
    ...figures,
    'seats-and-names': {
      title: 'Flere navne end pladser',
      says: (f: Seats) => `Gruppen har ${f.seats} pladser, men ${f.count} vil være med: ${f.names}.`,
      remedy: () => 'Vælg, hvem der får plads, eller udvid gruppen.',
    },
    'weekday-differs': {
      title: 'Ugedag og dato passer ikke',
      says: (f: { written: string; weekday: number }) =>
        `Der står “${f.written}”, men det er en ${weekdays[f.weekday] ?? ''}.`,
      remedy: () => 'Ret ugedagen eller datoen.',
    },
    'date-impossible': {
      title: 'Datoen findes ikke',
      says: (f: Written) => `“${f.written}” er ikke i kalenderen.`,
      remedy: () => 'Ret datoen.',
    },
    'date-written-twice': {
      title: 'Måneden står to gange',
      says: (f: Written) => `Der står “${f.written}”.`,
      remedy: () => 'Slet den ene måned.',
    },
    'event-with-two-dates': {
      title: 'Samme begivenhed, to datoer',
      says: (f: { event: string; first: string; second: string }) =>
        `${f.event ? `“${f.event}”` : 'Beslutningen'} er dateret både ${f.first} og ${f.second}.`,
      remedy: () => 'Se efter i referatet, og skriv samme dato begge steder.',
    },
    'year-unlikely': {
      title: 'Årstallet er langt fra mødet',
      says: (f: { written: string; year: string }) => `Der står “${f.written}”. Det er formentlig ${f.year}.`,
      remedy: () => 'Ret årstallet.',
    },
    'year-differs': {
      title: 'To årstal for samme sag',
      says: (f: { title: string; written: string }) =>
        `Overskriften siger ${f.title}, men teksten siger “${f.written}”.`,
      remedy: () => 'Skriv samme år, eller forklar, hvorfor det er et andet.',
    },
    'approval-of-other': {
      title: 'Godkender noget andet, end punktet handler om',
      says: (f: Paper & Written) =>
        `Punktet er godkendelse af ${papers[f.asked]}, men der står “${f.written}”.`,
      remedy: (f: Paper) => `Skriv, at ${papers[f.asked]} er godkendt.`,
    },
    'minutes-of-unknown-meeting': {
      title: 'Referat fra et møde, der ikke kendes',
      says: (f: { written: string; nearest: string }) =>
        `Der er intet møde den ${f.written}. Det nærmeste var ${f.nearest}.`,
      remedy: () => 'Ret datoen, eller hent det manglende møde ind.',
    },
    'title-differs': {
      title: 'To titler til samme punkt',
      says: (f: TwoTitles) => `Dagsordenen siger “${f.title}”, referatet siger “${f.other}”.`,
      remedy: () => 'Brug dagsordenens titel begge steder.',
    },
    'corrected-in-minutes': {
      title: 'Referatet retter sagsfremstillingen',
      says: (f: Written) => `Referatet siger: “${f.written}”.`,
      remedy: () => 'Ret papiret i næste version, og henvis til referatet.',
    },
    'template-text': {
      title: 'Skabelontekst',
      says: (f: Written) => `Der står “${f.written}”.`,
      remedy: () => 'Udfyld feltet, eller slet teksten.',
    },
    'next-meeting-moved': {
      title: 'Datoen følger ikke beslutningen',
      says: (f: { date: string; movedIn: string }) =>
        `Næste møde står til ${f.date}, men punkt ${f.movedIn} flytter det møde.`,
      remedy: () => 'Skriv den nye dato, eller at datoen afhænger af punktet.',
    },
    'next-meeting-not-later': {
      title: 'Næste møde er ikke senere',
      says: (f: { date: string }) => `Næste møde står til ${f.date}, som ikke er efter dette møde.`,
      remedy: () => 'Ret datoen.',
    },
    'next-meeting-not-in-calendar': {
      title: 'Datoen følger ikke kalenderen',
      says: (f: NextMeeting) => `Næste møde står til ${f.date}, men kalenderen siger ${f.calendar}.`,
      remedy: () => 'Ret teksten eller kalenderen.',
    },
    'outcome-missing': {
      title: 'Udfald mangler',
      says: (f: { title: string }) =>
        `“${f.title}” har en indstilling, men referatet siger ikke, hvad det blev til.`,
      remedy: () => 'Skriv, hvad mødet besluttede.',
    },
    'outcome-does-not-answer': {
      title: 'Referatet svarer ikke på indstillingen',
      says: (f: { asked: 'note' | 'approve' }) =>
        f.asked === 'note'
          ? 'Sagen skulle tages til efterretning, men det siger referatet ikke.'
          : 'Sagen skulle godkendes, men det siger referatet intet om.',
      remedy: () => 'Skriv udfaldet, også når mødet blot tog det til efterretning.',
    },
    'noted-not-approved': {
      title: 'Taget til efterretning, ikke godkendt',
      says: (f: Written) => `Indstillingen var at godkende, men udfaldet er “${f.written}”.`,
      remedy: () => 'Skriv, om sagen er godkendt, eller hvornår den kommer igen.',
    },
    'body-name-differs': {
      title: 'Samme forum, to navne',
      says: (f: TwoNames) => `Der står “${f.written}”, andre steder “${f.usual}”.`,
      remedy: (f: { usual: string }) => `Skriv ${f.usual}, hvis det er det samme forum.`,
    },
    'person-name-differs': {
      title: 'Navnet er stavet på to måder',
      says: (f: TwoNames) => `Der står “${f.written}”, i deltagerlisten “${f.usual}”.`,
      remedy: () => 'Ret det navn, der er forkert.',
    },
    'spelling-differs': {
      title: 'Ordet er stavet på to måder',
      says: (f: TwoNames) => `Der står “${f.written}”, ellers “${f.usual}”.`,
      remedy: (f: { usual: string }) => `Skriv ${f.usual}.`,
    },
    'word-twice': {
      title: 'Ordet står to gange',
      says: (f: Written) => `Der står “${f.written}”.`,
      remedy: () => 'Slet det ene.',
    },
    punctuation: {
      title: 'Tegnsætning i dato eller beløb',
      says: (f: Written) => `Der står “${f.written}”.`,
      remedy: (f: { better: string }) => `Skriv “${f.better}”.`,
    },
    'body-past-term': {
      title: 'Forum over sin periode',
      says: (f: Overdue) => `Perioden for “${f.body}” udløb ${f.ended}, ${f.days} dage før mødet.`,
      remedy: () => 'Beslut, om det skal forlænges, gøres fast eller nedlægges.',
    },
    'two-reasons': {
      title: 'To forklaringer på det samme',
      says: (f: { word: string; first: string; second: string }) =>
        `“${f.word}” forklares både med “${f.first}” og med “${f.second}”.`,
      remedy: () => 'Skriv, hvor meget der skyldes hvad.',
    },
    'list-holds-others': {
      title: 'Listen rummer andet, end der står',
      says: (f: { claim: string; row: string; count: number }) =>
        `Der står “${f.claim}”, men ${f.count} ${f.count === 1 ? 'række' : 'rækker'} hører til ${f.row}.`,
      remedy: () => 'Ret teksten, så den dækker hele listen.',
    },
    'times-reversed': {
      title: 'Slutter, før det begynder',
      says: (f: { from: string; to: string }) => `Tiden er ${f.from}-${f.to}.`,
      remedy: () => 'Ret klokkeslættet.',
    },
    'section-gap': {
      title: 'Tiderne hænger ikke sammen',
      says: (f: { title: string; from: string; previousEnd: string }) =>
        `“${f.title}” begynder ${f.from}, men afsnittet før slutter ${f.previousEnd}.`,
      remedy: () => 'Lad afsnittene følge efter hinanden.',
    },
    'slot-outside-meeting': {
      title: 'Uden for den afsatte tid',
      says: (f: { title: string; from: string; to: string; meeting: string }) =>
        `“${f.title}” er ${f.from}-${f.to}, uden for ${f.meeting}.`,
      remedy: () => 'Flyt tiden, eller forlæng mødet.',
    },
    'guest-outside-slot': {
      title: 'Gæsten kommer uden for punktets tid',
      says: (f: { name: string; from: string; to: string; slot: string }) =>
        `${f.name} er med ${f.from}-${f.to}, men der er sat ${f.slot} af.`,
      remedy: () => 'Ret gæstens tid eller afsnittets.',
    },
    'present-and-absent': {
      title: 'Både til stede og fraværende',
      says: (f: Named) => `${f.name} står både som deltager og under afbud.`,
      remedy: () => 'Slet den ene.',
    },
    'person-listed-twice': {
      title: 'Samme person to gange',
      says: (f: Named) => `${f.name} står to gange på deltagerlisten.`,
      remedy: () => 'Slet den ene, eller skriv, hvad der skiller dem.',
    },
  },
};
