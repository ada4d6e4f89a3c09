import { many, one, type CasesOf } from './case.ts';
import { das } from './invented.ts';

const long =
  'Kommunerne har i flere år delt en skov, hvor børn fra hele landsdelen kan være ude hele dagen. '.repeat(4);

export const cases: CasesOf<
  | 'recommendation-twice'
  | 'recommendation-missing'
  | 'recommendation-to-other-body'
  | 'appendix-number-twice'
  | 'appendix-number-missing'
  | 'appendix-not-listed'
  | 'appendix-elsewhere'
  | 'appendix-not-mentioned'
  | 'item-reference-missing'
  | 'item-number-missing'
  | 'item-number-twice'
> = {
  'recommendation-twice': {
    finds: [
      {
        ...one({ asks: ['godkender planen for skoven', 'drøfter hegnet', 'Godkender planen for  skoven.'] }),
        facts: { first: 1, second: 3, instead: '' },
      },
      {
        ...one({
          text: 'Udkast til vagtordning er beskrevet i bilag 2.',
          asks: ['DAS godkender plan for skoven', 'DAS godkender plan for skoven'],
          appendices: ['Bilag 1: Plan for skoven', 'Bilag 2: Vagtordning om natten'],
        }),
        facts: { instead: 'Bilag 2: Vagtordning om natten' },
      },
    ],
    passes: [one({ asks: ['godkender planen for 2015', 'godkender planen for 2016'] })],
  },
  'recommendation-missing': {
    finds: [
      {
        ...many({ asks: ['godkender'] }, { asks: ['drøfter'] }, { title: 'Nyt hegn', text: long }),
        facts: { title: 'Nyt hegn' },
      },
    ],
    passes: [
      many({ text: long }, { text: long }),
      many({ asks: ['godkender'] }, { asks: ['drøfter'] }, { title: 'Orientering om hegnet', text: long }),
      many({ asks: ['godkender'] }, { asks: ['drøfter'] }, { text: long, more: { closed: true } }),
    ],
  },
  'recommendation-to-other-body': {
    finds: [
      {
        ...one({ asks: ['Socialdirektørkredsen drøfter hegnet'] }),
        facts: { body: 'Socialdirektørkredsen', meets: das.name },
      },
    ],
    passes: [one({ asks: ['DAS drøfter hegnet', 'Den Administrative Styregruppe sender det til SOCDIR'] })],
  },
  'appendix-number-twice': {
    finds: [
      {
        ...many({ appendices: ['Bilag 1: Plan for skoven'] }, { appendices: ['Bilag 1: Kort over stier'] }),
        facts: { number: '1', items: '1, 2' },
      },
    ],
    passes: [many({ appendices: ['Bilag 1: Plan'] }, { appendices: ['Bilag 2: Kort'] })],
  },
  'appendix-number-missing': {
    finds: [
      {
        ...one({ appendices: ['Bilag 1: Plan', 'Bilag 2: Kort', 'Bilag 4: Budget'] }),
        facts: { number: '3' },
      },
    ],
    passes: [one({ appendices: ['Bilag 1: Plan', 'Bilag 2: Kort'] }), one({ appendices: ['Bilag 7: Plan'] })],
  },
  'appendix-not-listed': {
    finds: [
      { ...one({ text: 'Se bilag 1 og 9.', appendices: ['Bilag 1: Plan'] }), facts: { number: '9' } },
      { ...one({ text: 'Jf. bilag 1-2.', appendices: ['Bilag 1: Plan'] }), facts: { number: '2' } },
    ],
    passes: [
      one({ text: 'Se bilag 1.', appendices: ['Bilag 1: Plan'] }),
      one({ text: 'Det fremgår af bilag 9 til styringsaftalen.', appendices: ['Bilag 1: Plan'] }),
    ],
  },
  'appendix-elsewhere': {
    finds: [
      {
        ...many({ text: 'Kortet er bilag 2.' }, { appendices: ['Bilag 1: Plan', 'Bilag 2: Kort'] }),
        facts: { number: '2', listedIn: '2', listedHere: '' },
      },
    ],
    passes: [many({ text: 'Se bilag 2 under punkt 2.' }, { appendices: ['Bilag 1: Plan', 'Bilag 2: Kort'] })],
  },
  'appendix-not-mentioned': {
    finds: [
      {
        ...one({ text: 'Hegnet er slidt.', appendices: ['Bilag 1: Kørselsordning'] }),
        facts: { appendix: 'Bilag 1: Kørselsordning' },
      },
    ],
    passes: [one({ text: 'Vedlagt er en kørselsordning.', appendices: ['Bilag 1: Kørselsordning'] })],
  },
  'item-reference-missing': {
    finds: [
      { ...many({ text: 'Jf. dagsordenspunkt 7.' }, {}, {}), facts: { reference: 'dagsordenspunkt 7' } },
    ],
    passes: [
      many({ text: 'Jf. dagsordenspunkt 2.' }, {}, {}),
      many({ text: 'Jf. punkt 7 i referatet fra mødet i maj.' }, {}, {}),
      many({ text: 'Jf. punkt 7.\n7. Hegnet males' }, {}, {}),
    ],
  },
  'item-number-missing': {
    finds: [
      { ...many({ number: '1' }, { number: '2' }, { number: '4' }), facts: { number: '3', after: '2' } },
    ],
    passes: [
      many({ number: '1' }, { number: '2', more: { closed: true } }, { number: '4' }),
      many({ number: '1' }, { number: '2' }, { number: '3' }),
      many({ number: '41' }, { number: '42' }),
    ],
  },
  'item-number-twice': {
    finds: [{ ...many({ number: '1' }, { number: '2' }, { number: '2' }), facts: { number: '2' } }],
    passes: [
      many({ number: '1', more: { sectionIndex: 0 } }, { number: '1', more: { sectionIndex: 1 } }),
      many({ number: null }, { number: null }),
    ],
  },
};
