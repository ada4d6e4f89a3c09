import { expect } from 'vitest';
import type { Browser } from './requests.ts';
import { until } from './until.ts';
import type { World } from './world.ts';

/** Invented minutes with a closed item, a municipal part, a reservation and an outcome that must be judged. */
export const minutes = (own: { day?: string; about?: string } = {}): string => `Referat

Møde: Den Administrative Styregruppe
Tid: ${own.day ?? '12. marts 2014'}, kl. 13.00-15.00
Sted: Rebild Rådhus, Hobrovej 110

Deltagere: Birgitte Holm (Rebild Kommune), Ole Winther (Region Nordjylland), Gerda Nymark (Thisted Kommune)
Afbud: Henning Aagaard (Brønderslev Kommune)

1. Godkendelse af dagsorden

Referat
Dagsordenen blev godkendt.

2. ${own.about ?? 'Fælles tilbud om nattevagt'}

Kommunerne har talt om et fælles tilbud om nattevagt.

Indstilling
Det indstilles, at styregruppen
- godkender forslaget
- drøfter tidsplanen

Bilag
Bilag 1: Notat om nattevagt

Referat
Forslaget blev godkendt. Thisted Kommune tog forbehold for prisen.

Kommunalt fora

3. Løn til nattevagten – lukket punkt

Referat
Lønnen blev drøftet.
`;

export const fileOf = (text: string, name = 'referat.txt') => ({
  name,
  bytes: new TextEncoder().encode(text),
});

/** Sends files as a browser would; answers where it was led to. */
export async function upload(
  browser: Browser,
  files: readonly { name: string; bytes: Uint8Array }[],
): Promise<string> {
  const response = await browser.post('/arkiv/import', { pasted: '', pastedName: '' }, { files });
  expect(response.status).toBe(303);
  return response.headers.get('location') ?? '';
}

export type DraftFacts = {
  id: string;
  state: string;
  version: number;
  doubt_count: number;
  error_code: string | null;
};

/** An import as it stands in the database, by the number in its address. */
export async function draftAt(world: World, address: string): Promise<DraftFacts> {
  const number = Number(/\/arkiv\/import\/(\d+)/.exec(address)?.[1]);
  const { rows } = await world.owner.query<DraftFacts>('select * from drafts where number = $1', [number]);
  if (!rows[0]) throw new Error(`No import at ${address}`);
  return rows[0];
}

/** Waits until a file has been read, by the program's own job in its own cage. */
export const whenRead = (world: World, address: string): Promise<DraftFacts> =>
  until(`${address} has been read`, async () => {
    const draft = await draftAt(world, address);
    return draft.state === 'queued' || draft.state === 'reading' ? undefined : draft;
  });

/** Uploads a text and waits until it can be reviewed. */
export async function reviewed(world: World, text: string): Promise<{ address: string; draft: DraftFacts }> {
  const address = await upload(await world.as('mette'), [fileOf(text)]);
  const draft = await whenRead(world, address);
  expect(draft.state).toBe('review');
  return { address, draft };
}

/** The version of an import as a form sends it. */
export const versionOf = async (world: World, address: string): Promise<{ version: string }> => ({
  version: String((await draftAt(world, address)).version),
});
