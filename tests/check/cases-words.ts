import { many, one, text, type CasesOf } from './case.ts';
import { around, person, treatment } from './invented.ts';

export const cases: CasesOf<
  | 'title-differs'
  | 'corrected-in-minutes'
  | 'template-text'
  | 'outcome-missing'
  | 'outcome-does-not-answer'
  | 'noted-not-approved'
  | 'approval-of-other'
  | 'body-name-differs'
  | 'person-name-differs'
  | 'spelling-differs'
  | 'word-twice'
  | 'punctuation'
  | 'present-and-absent'
  | 'person-listed-twice'
> = {
  'title-differs': {
    finds: [
      {
        ...one({ title: 'Besøg af skovfogeden' }),
        around: around({ otherTitles: [{ itemIndex: 0, title: 'Besøg fra skovfogeden' }] }),
        facts: { other: 'Besøg fra skovfogeden' },
      },
    ],
    passes: [
      {
        ...one({ title: 'Besøg af skovfogeden' }),
        around: around({ otherTitles: [{ itemIndex: 0, title: 'Åben - Besøg af skovfogeden.' }] }),
      },
    ],
  },
  'corrected-in-minutes': {
    finds: [
      {
        ...one({ minutes: 'Der er faktuelle fejl i notatet.' }),
        facts: { written: 'faktuelle fejl i notatet.' },
      },
    ],
    passes: [
      one({ minutes: 'Notatet er korrekt.' }),
      one({ title: 'Godkendelse af referat', minutes: 'Der er faktuelle fejl i punkt 2.' }),
    ],
  },
  'template-text': {
    finds: [
      { ...text('Klik her for at angive tekst.'), facts: { written: 'Klik her for at angive tekst' } },
      {
        ...one({ more: { lines: [[1, 2]] } }),
        around: around({ sourceLines: ['1. Sag om skoven', 'Dokument: Neutral titel'] }),
        facts: { written: 'Dokument: Neutral titel' },
      },
      { ...text('Mødet er den [indsæt dato].'), facts: { written: '[indsæt dato]' } },
    ],
    passes: [text('Klik på kortet for at se stien [vest for åen].')],
  },
  'outcome-missing': {
    finds: [
      {
        ...many({ asks: ['godkender'], minutes: 'Godkendt.' }, { title: 'Hegn', asks: ['drøfter'] }),
        facts: { title: 'Hegn' },
      },
    ],
    passes: [
      many({ asks: ['godkender'], minutes: 'Godkendt.' }, { asks: ['drøfter'], minutes: 'Drøftet.' }),
      one({ asks: ['godkender'] }, { documentType: 'agenda' }),
    ],
  },
  'outcome-does-not-answer': {
    finds: [
      {
        ...one({ asks: ['tager orienteringen til efterretning'], minutes: 'Hegnet er malet grønt.' }),
        facts: { asked: 'note' },
      },
      {
        ...one({ asks: ['godkender planen'], minutes: 'Hegnet er malet grønt.' }),
        facts: { asked: 'approve' },
      },
    ],
    passes: [
      one({
        asks: ['tager orienteringen til efterretning'],
        minutes: 'Orienteringen blev taget til efterretning.',
      }),
      one({ asks: ['godkender planen'], minutes: 'Der var tilslutning til planen.' }),
      one({ asks: ['godkender planen'], minutes: 'Se referat fra mødet i DAS.' }),
    ],
  },
  'noted-not-approved': {
    finds: [
      {
        ...one({
          asks: ['godkender planen'],
          more: { treatment: { ...treatment('Til efterretning'), outcome: 'NOTED' } },
        }),
        facts: { written: 'Til efterretning' },
      },
    ],
    passes: [
      one({
        asks: ['godkender planen'],
        more: { treatment: { ...treatment('Godkendt'), outcome: 'APPROVED' } },
      }),
    ],
  },
  'approval-of-other': {
    finds: [
      {
        ...one({ title: 'Godkendelse af referat fra 3. maj', minutes: 'Dagsordenen blev godkendt.' }),
        facts: { asked: 'minutes' },
      },
      {
        ...one({ title: 'Godkendelse af dagsorden', minutes: 'Referatet er godkendt.' }),
        facts: { asked: 'agenda' },
      },
    ],
    passes: [
      one({ title: 'Godkendelse af referat', minutes: 'Referatet blev godkendt. Dagsordenen likeså.' }),
      one({ title: 'Godkendelse af dagsorden', minutes: 'Godkendt.' }),
    ],
  },
  'body-name-differs': {
    finds: [
      {
        ...text('Udviklingsstrategigruppen har to møder. Spørg Udviklingsgruppen.'),
        facts: { written: 'Udviklingsgruppen', usual: 'Udviklingsstrategigruppen' },
      },
    ],
    passes: [text('Skovgruppen og Hegnspanelet mødes. Der er ingen anden Skovgruppe.')],
  },
  'person-name-differs': {
    finds: [
      {
        ...one({ text: 'Grethe Langskovv indleder punktet.' }, { attendances: [person('Grethe Langskov')] }),
        facts: { written: 'Grethe Langskovv', usual: 'Grethe Langskov' },
      },
    ],
    passes: [
      one({ text: 'Grethe Langskovs oplæg er sendt.' }, { attendances: [person('Grethe Langskov')] }),
      one(
        { text: 'Grethe Langskov og Grethe Langskog taler.' },
        { attendances: [person('Grethe Langskov'), person('Grethe Langskog')] },
      ),
    ],
  },
  'spelling-differs': {
    finds: [
      {
        ...text('Et spørgeskema sendes ud. Hvert spørgeskema er kort. Et spøgeskema er nok.'),
        facts: { written: 'spøgeskema', usual: 'spørgeskema' },
      },
    ],
    passes: [
      text('Kommunerne betaler. Kommunerne svarer. Kommunernes svar er gode.'),
      text('De fortsætter. De fortsætter. Vi fortsatter ikke.'),
    ],
  },
  'word-twice': {
    finds: [{ ...text('Der er en en del børn.'), facts: { written: 'en en' } }],
    passes: [text('De børn, der der bor i skoven, har det det bedste hegn.')],
  },
  punctuation: {
    finds: [
      { ...text('Mødet er den. 1. juni.'), facts: { written: 'den. 1. juni', better: 'den 1. juni' } },
      { ...text('Mødet er den 14, juni.'), facts: { better: 'den 14. juni' } },
      { ...text('Det koster 580.000. kr.'), facts: { better: '580.000 kr' } },
      { ...text('Fra Pr.1.april gælder det.'), facts: { better: 'Pr. 1. april' } },
    ],
    passes: [text('Pr. 1. april er den 1. april, og det koster 580.000 kr.')],
  },
  'present-and-absent': {
    finds: [
      {
        ...one({}, { attendances: [person('Bo Granbæk'), person('Bo Granbæk', { presence: 'absent' })] }),
        facts: { name: 'Bo Granbæk' },
      },
    ],
    passes: [one({}, { attendances: [person('Bo Granbæk'), person('Bo Granlund', { presence: 'absent' })] })],
  },
  'person-listed-twice': {
    finds: [
      {
        ...one({}, { attendances: [person('Bo Granbæk'), person('Bo Granbæk')] }),
        facts: { name: 'Bo Granbæk' },
      },
    ],
    passes: [
      one(
        {},
        {
          attendances: [
            person('Bo Granbæk', { organisationName: 'Rebild Kommune' }),
            person('Bo Granbæk', { organisationName: 'Thisted Kommune' }),
          ],
        },
      ),
      one(
        {},
        {
          attendances: [
            person('Bo Granbæk', { presence: 'guest' }),
            person('Bo Granbæk', { presence: 'guest' }),
          ],
        },
      ),
    ],
  },
};
