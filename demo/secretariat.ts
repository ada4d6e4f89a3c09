/** How the secretariat is run, in our own words: a demo. The figures and the people are invented. */
import type { Writer } from '../src/platform/database.ts';
import { demoId } from './load.ts';

const lines: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  clearance: [
    ['Dagsordener til DAS', 'formanden for Forretningsudvalget'],
    ['Løn, ferie og lokaler', 'kontorchefen i ankerkommunen'],
    ['Sager til KKR', 'KKR-sekretariatet'],
  ],
  necessary: [
    ['Rammeaftalens udkast og årshjul', ''],
    ['Indkaldelse og referat i de faste grupper', ''],
    ['Takster og økonomi', ''],
  ],
  wider: [
    ['Temadage og workshops', ''],
    ['Fælles projekter mellem kommunerne', ''],
  ],
  resource: [
    ['Årsværk (demo)', '2,5'],
    ['Budget (demo)', 'betales efter folketal'],
  ],
  temp: [['Vikar for en konsulent (demo)', '1.8.2026 til 31.12.2026']],
};

/** Writes the card, as the secretariat. */
export async function addSecretariatCard(db: Writer): Promise<void> {
  await db
    .insertInto('secretariat_cards')
    .values({
      number: 1,
      holds_from: '2026-01-01',
      anchor_id: demoId('organisation', 'aalborg'),
      reports_to_id: demoId('body', 'fu'),
      reporting: 'Sekretariatet svarer over for Forretningsudvalget, som fortæller DAS om driften.',
      is_public: false,
      source: 'Demo: ikke en rigtig beslutning',
      reason: 'Skrevet til demoen',
      recorded_by: null,
    })
    .execute();
  const rows = Object.entries(lines).flatMap(([kind, of]) =>
    of.map(([label, detail], index) => ({ card: 1, kind, position: index + 1, label, detail })),
  );
  await db.insertInto('secretariat_card_lines').values(rows).execute();
}
