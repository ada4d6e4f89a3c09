import { csv } from '../../../kernel/csv.ts';
import { withQuery } from '../../../kernel/path.ts';
import { reservingOrganisation } from '../policy.ts';
import type { Reader } from '../../../platform/database.ts';
import type { OverviewEntry, OverviewVisit, Reply, Visit } from '../../../platform/route.ts';
import { meetingsPaths } from '../../meetings/index.ts';
import { ReservationListPage } from '../pages/reservation-list.page.tsx';
import { reservationPaths } from '../paths.ts';
import { organisationOf } from '../queries/reservation-organisation.ts';
import { myOpenReservations, reservationList, reservationsForFile } from '../queries/reservation-list.ts';
import {
  allReservations,
  reservationFilterOf,
  reservationQuery,
  type ReservationRow,
} from '../rules/reservation-filter.ts';
import { reservationTexts } from '../text-reservations.ts';
import { itemHref, itemParts, outcomeTags, showsGuarded } from './words.ts';

const hrefOf = (row: ReservationRow): string =>
  meetingsPaths.reservation.to({ ...itemParts(row), number: String(row.position) });

/** Every reservation the reader may see, the open ones first; what is asked for stands in the address. */
export async function showReservations({ db, query, page: context }: Visit<Reader>): Promise<Reply> {
  const filter = reservationFilterOf(query);
  const list = await reservationList(db, filter);
  const rows = list.rows.map((row) => ({ ...row, href: hrefOf(row), itemHref: itemHref(row) }));
  const outcome = outcomeTags(context.language);
  const page = ReservationListPage({ context, filter, list, rows, outcome });
  return { status: 200, page, ...(showsGuarded(rows) && { reads: 'guarded' }) };
}

/** The same as a file, all pages in one. */
export async function downloadReservations({ db, query, language, today }: Visit<Reader>): Promise<Reply> {
  const text = reservationTexts[language];
  const rows = await reservationsForFile(db, reservationFilterOf(query));
  const cells = rows.map((row) => [
    text.states[row.state],
    row.party ?? text.unnamedParty,
    row.text,
    row.kind === null ? '' : text.kinds[row.kind],
    row.bodyShortName,
    row.heldOn,
    row.number,
    row.title,
    row.settledOn ?? '',
    hrefOf(row),
  ]);
  const bytes = new TextEncoder().encode(csv([text.file.head, ...cells]));
  const file = { name: `${text.file.name}-${today}.csv`, mediaType: 'text/csv; charset=utf-8', bytes };
  return { status: 200, file, ...(showsGuarded(rows) && { reads: 'guarded' }) };
}

/** The front page's line: the reservations of the reader's own organisation that are open. */
export async function reservationsOverview({ db, actor, language }: OverviewVisit): Promise<OverviewEntry[]> {
  const id = reservingOrganisation(actor);
  const mine = id === null ? undefined : await organisationOf(db, id);
  if (!mine) return [];
  const { open, ready } = await myOpenReservations(db, mine.key);
  if (open === 0) return [];
  const text = reservationTexts[language];
  const asked = reservationQuery({ ...allReservations, organisation: mine.key, state: 'open' });
  return [
    {
      part: 'waits',
      day: null,
      title: text.overviewTitle(open, mine.name),
      href: withQuery(reservationPaths.list.to({}), asked),
      note: ready > 0 ? text.overviewReady(ready) : text.overviewNote,
      act: text.overviewAct,
    },
  ];
}
