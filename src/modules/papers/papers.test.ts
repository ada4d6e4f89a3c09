import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { docxOfLines, zipped } from '../../../tests/support/docx-writer.ts';
import { allRead, draftFor, pdfFile, putUp, send, type DraftOfTest } from '../../../tests/support/papers.ts';
import type { Browser } from '../../../tests/support/requests.ts';
import { freshWorld, type World } from '../../../tests/support/world.ts';
import { sha256Of } from '../../platform/files.ts';

let world: World;
let mette: Browser;
let draft: DraftOfTest;
beforeAll(async () => {
  world = await freshWorld({ withJobs: true });
  mette = await world.as('mette');
  draft = await draftFor(world, { items: [{ title: 'Budget' }, { title: 'Takster' }, { title: 'Evt.' }] });
});
afterAll(() => world.close());

const papersOf = (entry: number): string => draft.items[entry - 1]?.papers ?? '';
const recordText = async (number: string): Promise<string> => (await mette.get(`/bilag/${number}`)).text();
const versionOf = async (number: string): Promise<string> =>
  /name="version" value="(\d+)"/.exec(await recordText(number))?.[1] ?? '';
const newPaper = async (
  file: { name: string; bytes: Uint8Array } | null,
  form: Record<string, string> = {},
) => {
  const sent = { body: 'das', title: '', ...form };
  return mette.post('/bilag/ny', sent, file ? { files: [file] } : {});
};
const numberIn = (answer: Response): string =>
  /\/bilag\/(\d{4}-\d{4})/.exec(answer.headers.get('location') ?? '')?.[1] ?? '';

describe('what is put up', () => {
  test('a paper gets the next number of the year, and is read', async () => {
    const first = numberIn(await newPaper(pdfFile('Budget 2027.pdf', 'Merforbrug', 7)));
    const second = numberIn(await newPaper(pdfFile('x.pdf', 'y'), { title: 'Takstberegning' }));
    expect(Number(second.slice(5))).toBe(Number(first.slice(5)) + 1);
    await allRead(world);
    const page = await recordText(first);
    expect(page).toContain('<h1>Budget 2027</h1>');
    expect(page).toContain('PDF, 7 sider');
    expect(page).toContain('ikke skannet for virus');
    expect(await recordText(second)).toContain('<h1>Takstberegning</h1>');
  });

  const kinds: [name: string, bytes: () => Uint8Array, facts: string][] = [
    ['notat.docx', () => docxOfLines(['Notat om trækronerydning']), 'Word'],
    ['liste.txt', () => new TextEncoder().encode('Rammeaftale æøå'), 'Tekst'],
    ['billede.png', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), 'Billede'],
    ['ark.xlsx', () => workbook(['Takstnøgle']), 'Excel'],
  ];
  for (const [name, bytes, facts] of kinds)
    test(`${name} is taken in`, async () => {
      const number = numberIn(await newPaper({ name, bytes: bytes() }));
      await allRead(world);
      const page = await recordText(number);
      expect(page).toContain(`${facts}`);
      expect(page).toMatch(/Klar<\/span>/);
      expect(page).toContain(`/bilag/${number}/1/fil`);
      expect(page).not.toContain('brød sammen');
    });

  test('the words of a spreadsheet are read', async () => {
    const { rows } = await world.owner.query<{ content: string }>(
      `select content from paper_versions where name = 'ark.xlsx'`,
    );
    expect(rows[0]?.content).toBe('Takstnøgle');
  });

  const refused: [name: string, bytes: () => Uint8Array, sentence: string][] = [
    ['tom.txt', () => new Uint8Array(0), 'Filen er tom'],
    ['gammel.doc', () => readFileSync('examples/bad/old.doc'), 'gammelt format'],
    ['side.html', () => new TextEncoder().encode('<!doctype html><p>x'), 'kan ikke bruges'],
    ['tegning.svg', () => new TextEncoder().encode('<svg xmlns="x"><script/></svg>'), 'kan ikke bruges'],
    ['pakke.zip', () => zipped({ 'a.txt': 'x' }), 'pakket mappe'],
    [
      'program.exe',
      () => new Uint8Array([0x4d, 0x5a, ...Array.from({ length: 99 }, () => 3)]),
      'kan ikke bruges',
    ],
    ['makro.docx', () => zipped({ 'word/document.xml': '<x/>', 'word/vbaProject.bin': 'x' }), 'makroer'],
    ['stor.pdf', () => Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(25_000_001)]), 'højst 25 MB'],
  ];
  for (const [name, bytes, sentence] of refused)
    test(`${name} is refused with what to do, and no file is kept`, async () => {
      const before = readdirSync(world.filesFolder).length;
      const answer = await newPaper({ name, bytes: bytes() }, { title: 'Skrevet titel' });
      const page = await answer.text();
      expect(answer.status).toBe(422);
      expect(page).toContain('<title>Fejl: ');
      expect(page).toContain(`${name}: `);
      expect(page).toContain(sentence);
      expect(page).toContain('value="Skrevet titel"');
      expect(readdirSync(world.filesFolder)).toHaveLength(before);
    });

  test('the same form sent twice makes one paper', async () => {
    const formKey = crypto.randomUUID();
    const answers = [1, 2].map(() => newPaper(pdfFile('to.pdf', 'to'), { formKey, title: 'Sendt to gange' }));
    expect(new Set((await Promise.all(answers)).map(numberIn)).size).toBe(1);
  });

  test('a paper without a file is announced, and the file comes as its first version', async () => {
    expect((await newPaper(null, { title: 'Økonomirapport' })).status).toBe(422);
    const number = numberIn(await newPaper(null, { title: 'Økonomirapport', announced: 'ja' }));
    expect(await recordText(number)).toContain('Mangler fil');
    const form = { note: '', version: await versionOf(number) };
    await mette.post(`/bilag/${number}/version`, form, { files: [pdfFile('r.pdf', 'Rapport')] });
    await allRead(world);
    expect(await recordText(number)).toContain('Version 1');
  });
});

describe('what the reading says of a file', () => {
  const cases: [name: string, bytes: () => Uint8Array, sentence: string, isServed: boolean][] = [
    ['laast.pdf', () => readFileSync('examples/bad/encrypted.pdf'), 'Låst med adgangskode', true],
    ['scannet.pdf', () => readFileSync('examples/bad/scanned.pdf'), 'siderne er billeder', true],
    ['skadet.pdf', () => Buffer.from('%PDF-1.7\nnoget helt andet'), 'Beskadiget', true],
    ['skadet.docx', () => readFileSync('examples/bad/truncated.docx'), 'Beskadiget', true],
    ['bombe.docx', () => readFileSync('examples/bad/bomb.docx'), 'fylder for meget', false],
  ];
  for (const [name, bytes, sentence, isServed] of cases)
    test(`${name}: ${sentence}`, async () => {
      const added = await newPaper({ name, bytes: bytes() });
      if (added.status === 422) return expect(await added.text()).toContain('pakket mappe');
      const number = numberIn(added);
      await allRead(world);
      expect(await recordText(number)).toContain(sentence);
      expect((await mette.get(`/bilag/${number}/1/fil`)).status).toBe(isServed ? 200 : 404);
    });

  test('a paper of 200 pages is read to its last page', async () => {
    const number = numberIn(await newPaper(pdfFile('200.pdf', 'Bilagsside', 200)));
    await allRead(world);
    expect(await recordText(number)).toContain('PDF, 200 sider');
    const { rows } = await world.owner.query<{ found: boolean }>(
      `select content like '%Bilagsside 200%' as found from paper_versions where name = '200.pdf'`,
    );
    expect(rows[0]?.found).toBe(true);
  });

  test('a personal number erases the file, from disk and database', async () => {
    const before = readdirSync(world.filesFolder).length;
    const number = numberIn(await newPaper(pdfFile('cpr.pdf', 'CPR: 010180-1234')));
    await allRead(world);
    const page = await recordText(number);
    expect(page).toContain('Der stod et CPR-nummer i filen');
    expect(page).not.toContain('010180');
    expect(readdirSync(world.filesFolder)).toHaveLength(before);
    expect((await mette.get(`/bilag/${number}/1/fil`)).status).toBe(404);
    expect(await world.auditLog()).toContain('paper.erased done');
  });

  test('digits that may be one: until somebody has looked, only the secretariat gets the file', async () => {
    const asked = await draftFor(world, { heldOn: '2026-12-20', items: [{ title: 'Sag med cifre' }] });
    const number = await putUp(
      world,
      asked.items[0]?.papers ?? '',
      pdfFile('tvivl.pdf', 'Brombær 0101801234'),
    );
    await send(world, asked);
    await allRead(world);
    expect(await recordText(number)).toContain('kan være et CPR-nummer');
    const birgitte = await world.as('birgitte');
    const seen = async (): Promise<[number, number, boolean]> => [
      (await mette.get(`/bilag/${number}/1/fil`)).status,
      (await birgitte.get(`/bilag/${number}/1/fil`)).status,
      (await (await birgitte.get('/soeg?q=brombær')).text()).includes('Sag med cifre'),
    ];
    expect(await seen()).toEqual([200, 404, false]);
    expect((await mette.post(`/bilag/${number}/1/afklaring`)).status).toBe(303);
    expect(await seen()).toEqual([200, 200, true]);
    expect((await mette.post(`/bilag/${number}/1/afklaring`)).status).toBe(404);
  });

  test('said to be a personal number, the file is gone and the row says why', async () => {
    const number = numberIn(await newPaper(pdfFile('er.pdf', 'Konto 0101801234')));
    await allRead(world);
    expect((await mette.post(`/bilag/${number}/1/sletning`)).status).toBe(303);
    expect(await recordText(number)).toContain('Der stod et CPR-nummer i filen');
  });
});

describe('changes', () => {
  test('two who change the title: the second is shown both', async () => {
    const number = numberIn(await newPaper(pdfFile('t.pdf', 't'), { title: 'Første' }));
    const version = await versionOf(number);
    await mette.post(`/bilag/${number}/titel`, { title: 'Anden', version });
    const late = await mette.post(`/bilag/${number}/titel`, { title: 'Tredje', version });
    const page = await late.text();
    expect(late.status).toBe(409);
    expect(page).toContain('Anden');
    expect(page).toContain('value="Tredje"');
  });

  test('an unused paper is removed and put back', async () => {
    const number = numberIn(await newPaper(pdfFile('v.pdf', 'v'), { title: 'Væk igen' }));
    await mette.post(`/bilag/${number}/fjernelse`, { version: await versionOf(number) });
    expect(await (await mette.get('/bilag?q=Væk')).text()).not.toContain('Væk igen');
    expect(await (await mette.get('/bilag?vis=fjernede')).text()).toContain('Væk igen');
    await mette.post(`/bilag/${number}/fjernelse/fortrydelse`, { version: await versionOf(number) });
    expect(await (await mette.get('/bilag?q=Væk')).text()).toContain('Væk igen');
  });

  test('a used paper is not removed: the answer says where it is used', async () => {
    const number = await putUp(world, papersOf(3), pdfFile('Brugt.pdf', 'brugt'));
    const answer = await mette.post(`/bilag/${number}/fjernelse`, { version: await versionOf(number) });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain('Bilaget er i brug og kan ikke fjernes');
    expect(page).toContain('/moeder/das/2026-12-10/kladde/punkt/3');
    await mette.post(`${papersOf(3)}/${number}/loesning`);
  });

  test('the list finds by number, title, file name and the words in the file', async () => {
    const number = numberIn(
      await newPaper(pdfFile('haandskrift.pdf', 'Kvadratrodstegn'), { title: 'Fundet her' }),
    );
    await allRead(world);
    for (const q of [number, 'fundet', 'haandskrift', 'kvadratrods'])
      expect(await (await mette.get(`/bilag?q=${q}`)).text()).toContain('Fundet her');
    expect(await (await mette.get('/bilag?q=fundet&forum=socdir')).text()).not.toContain('Fundet her');
  });
});

describe('papers of an item in a draft', () => {
  const order = async (entry: number): Promise<string[]> => {
    const page = await (await mette.get(papersOf(entry))).text();
    return [...page.matchAll(/<li><span><a href="\/bilag\/[\d-]+">([^<]+)</g)].map(
      ([, title]) => title ?? '',
    );
  };

  test('several files at once hang in their order; one is moved, taken off and put back where it stood', async () => {
    const files = ['A', 'B', 'C'].map((name) => pdfFile(`${name}.pdf`, name));
    await mette.post(papersOf(1), { title: '', lateness: 'sent' }, { files });
    expect(await order(1)).toEqual(['A', 'B', 'C']);
    const page = await (await mette.get(papersOf(1))).text();
    const [, , numberOfC = ''] = [...page.matchAll(/href="\/bilag\/(\d{4}-\d{4})"/g)].map(
      ([, found]) => found,
    );
    await mette.post(`${papersOf(1)}/${numberOfC}/plads`, { direction: 'op' });
    expect(await order(1)).toEqual(['A', 'C', 'B']);
    const gone = await mette.post(`${papersOf(1)}/${numberOfC}/loesning`);
    expect(await order(1)).toEqual(['A', 'B']);
    expect(await (await mette.get(gone.headers.get('location') ?? '')).text()).toContain(
      'er taget af punktet',
    );
    await mette.post(`${papersOf(1)}/${numberOfC}/loesning/fortrydelse`);
    expect(await order(1)).toEqual(['A', 'C', 'B']);
  });

  test('a paper hangs on a second item too, and once only', async () => {
    const number = await putUp(world, papersOf(2), pdfFile('Delt.pdf', 'delt'));
    expect((await mette.post(`${papersOf(3)}/tilknytning`, { number })).status).toBe(303);
    const again = await mette.post(`${papersOf(3)}/tilknytning`, { number });
    expect(again.status).toBe(422);
    expect(await again.text()).toContain('hænger allerede på punktet');
    expect(await recordText(number)).toContain('Hænger på 2 punkter');
    const unknown = await mette.post(`${papersOf(3)}/tilknytning`, { number: '2026-9999' });
    expect(await unknown.text()).toContain('intet bilag med det nummer');
  });

  test('without a file it is announced, and each change is a new revision of the draft', async () => {
    const revision = async (): Promise<number> => {
      const { rows } = await world.owner.query<{ revision: number }>(
        'select revision from agendas where meeting_id = $1',
        [draft.meetingId],
      );
      return rows[0]?.revision ?? 0;
    };
    const before = await revision();
    const late = await mette.post(papersOf(3), { title: 'Notat om budget', lateness: 'forthcoming' });
    expect(late.status).toBe(303);
    expect(await (await mette.get(papersOf(3))).text()).toContain('eftersendes');
    expect(await revision()).toBe(before + 1);
    expect((await mette.post(papersOf(3), { title: 'x', lateness: 'sent' })).status).toBe(422);
    expect(await revision()).toBe(before + 1);
  });

  test('of several files one is refused: nothing is put up, and no file is left', async () => {
    const before = readdirSync(world.filesFolder).length;
    const files = [pdfFile('god.pdf', 'god'), { name: 'tom.pdf', bytes: new Uint8Array(0) }];
    const answer = await mette.post(papersOf(3), { title: '', lateness: 'sent' }, { files });
    expect(answer.status).toBe(422);
    expect(await order(3)).not.toContain('god');
    expect(readdirSync(world.filesFolder)).toHaveLength(before);
  });

  test('nothing is hung on an agenda that is over', async () => {
    const over = await draftFor(world, { heldOn: '2026-12-11', items: [{ title: 'Lukket møde' }] });
    await world.owner.query(`update agendas set state = 'closed' where meeting_id = $1`, [over.meetingId]);
    const form = { title: 'x', lateness: 'forthcoming' };
    const answer = await mette.post(over.items[0]?.papers ?? '', form);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Mødet er holdt, lukket eller aflyst');
  });
});

describe('what was sent', () => {
  test('keeps its version, its words are found, and the file is what was put up', async () => {
    const sent = await draftFor(world, { heldOn: '2026-12-17', items: [{ title: 'Sag med bilag' }] });
    const papers = sent.items[0]?.papers ?? '';
    const file = pdfFile('Sendt.pdf', 'Havtornmarmelade');
    const number = await putUp(world, papers, file);
    await allRead(world);
    await send(world, sent);
    const form = { note: 'rettet', version: await versionOf(number) };
    await mette.post(`/bilag/${number}/version`, form, { files: [pdfFile('Ny.pdf', 'Rosenkålssuppe')] });
    await allRead(world);
    const birgitte = await world.as('birgitte');
    const fetched = await birgitte.get(`/bilag/${number}/1/fil`);
    expect(fetched.status).toBe(200);
    expect(fetched.headers.get('content-security-policy')).toBe('sandbox');
    expect(fetched.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''Sendt.pdf");
    expect(sha256Of(new Uint8Array(await fetched.arrayBuffer()))).toBe(sha256Of(file.bytes));
    expect((await birgitte.get(`/bilag/${number}/2/fil`)).status).toBe(404);
    expect(await (await birgitte.get('/soeg?q=havtornmarmelade')).text()).toContain('Sag med bilag');
    expect(await (await birgitte.get('/soeg?q=rosenkålssuppe')).text()).not.toContain('Sag med bilag');
    expect(await (await birgitte.get(`${sent.address}/punkt/1`)).text()).toContain('PDF, 1 side');
  });

  test('a file that is read after it was sent is found then', async () => {
    const sent = await draftFor(world, { heldOn: '2026-12-18', items: [{ title: 'Hurtig sag' }] });
    await putUp(world, sent.items[0]?.papers ?? '', pdfFile('Hurtig.pdf', 'Stikkelsbærgrød'));
    await send(world, sent);
    await allRead(world);
    const found = await (await mette.get('/soeg?q=stikkelsbærgrød')).text();
    expect(found).toContain('Hurtig sag');
  });
});

/** The smallest workbook that has words. */
function workbook(words: readonly string[]): Uint8Array {
  const strings = words.map((word) => `<si><t>${word}</t></si>`).join('');
  return zipped({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': '<workbook/>',
    'xl/sharedStrings.xml': `<sst>${strings}</sst>`,
  });
}
