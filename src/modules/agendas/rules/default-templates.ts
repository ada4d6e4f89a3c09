import type { Standing } from './standing-items.ts';

/** `minutes`: how long the section is; null = what is left of the meeting. */
export type TemplateSection = {
  readonly title: string;
  readonly minutes: number | null;
  readonly municipalOnly: boolean;
  readonly standing: readonly Standing[];
};
export type AgendaTemplate = readonly TemplateSection[];

export const handlings = ['treatment', 'information', 'noting', 'formal'] as const;
export type Handling = (typeof handlings)[number];

export type CaseTemplate = {
  readonly name: string;
  readonly handling: Handling;
  /** The prompt says what to write; it never becomes text of the agenda. */
  readonly texts: readonly { readonly label: string; readonly prompt: string }[];
  readonly recommendations: readonly { readonly verb: string; readonly text: string }[];
};

const section = (title: string, minutes: number | null, standing: readonly Standing[] = []) => ({
  title,
  minutes,
  municipalOnly: false,
  standing,
});
const welcome = (minutes: number) => section('Velkomst', minutes, ['approve-agenda', 'approve-minutes']);
const end = (minutes: number) => section('Afrunding', minutes, ['any-other', 'next-meeting']);
const [short, middle, long] = [5, 10, 60];

const usual: AgendaTemplate = [
  welcome(short),
  section('Sager til behandling', null),
  section('Sager til orientering', middle),
  end(short),
];

/** Templates of bodies that are not like the rest, by the body's key: used until the secretariat stores its own. */
const special: Readonly<Record<string, AgendaTemplate>> = {
  das: [...usual, { ...section('Kommunalt fora', long), municipalOnly: true }],
  // A group that works with themes: no items of information.
  'foelgegruppen-socialtilsyn': [
    welcome(short),
    section('Tema: tilbud', null),
    section('Tema: plejefamilier', null),
    section('Input til lovgivning og kvalitetsmodel', middle + short),
    end(short),
  ],
};

export const defaultAgendaTemplate = (bodyKey: string): AgendaTemplate => special[bodyKey] ?? usual;

const resume = { label: 'Resume', prompt: 'Sagen i tre linjer: hvad den handler om, og hvad der skal ske.' };
const background = { label: 'Baggrund', prompt: 'Hvad er gået forud, og hvorfor kommer sagen nu?' };
const discussion = {
  label: 'Drøftelse',
  prompt: 'Hvad skal mødet tage stilling til, og hvad taler for og imod?',
};

export const defaultCaseTemplates: readonly CaseTemplate[] = [
  {
    name: 'Beslutningssag',
    handling: 'treatment',
    texts: [resume, background, discussion],
    recommendations: [{ verb: 'approve', text: '' }],
  },
  {
    name: 'Drøftelse',
    handling: 'treatment',
    texts: [resume, background, discussion],
    recommendations: [{ verb: 'discuss', text: '' }],
  },
  {
    name: 'Orientering',
    handling: 'information',
    texts: [resume],
    recommendations: [{ verb: 'be-informed', text: '' }],
  },
  {
    name: 'Til forventet efterretning',
    handling: 'noting',
    texts: [resume, background],
    recommendations: [{ verb: 'note', text: '' }],
  },
];
