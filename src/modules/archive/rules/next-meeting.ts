import { datesIn, isoOf, timesIn } from './danish-dates.ts';
import { nearestYear } from './cross-references.ts';
import type { NextMeeting } from './meeting-record.ts';
import { oneBlank, regex } from './text-line.ts';

const titlePattern = /næste\s+(?:ordinære\s+)?møde|kommende\s+møde|nyt\s+møde$/iu;

/** Day, hours and place of the next meeting, from the item that carries its name; null when no day is set. */
export function nextMeetingOf(item: { title: string; text: string }, on: string | null): NextMeeting | null {
  if (!titlePattern.test(item.title)) return null;
  const text = oneBlank(item.text.slice(0, 1200));
  const inText = datesIn(text)[0];
  const date = inText ?? datesIn(item.title)[0];
  if (!date) return null;
  const iso = date.iso ?? (on === null ? null : isoOf(nearestYear(on, date.month), date.month, date.day));
  const times = timesIn(text) ?? timesIn(item.title);
  if (iso === null && !times) return null;
  return { date: iso, startTime: times?.start ?? null, endTime: times?.end ?? null, place: placeOf(text) };
}

const heldAt = regex(
  'u',
  String.raw`(?:afholdes|holdes|finder sted|foregår|er)\s+(?:(?:i|på|ved)\s+)(\p{Lu}[^.;]{2,120}?`,
  String.raw`)(?=\.\s|\.$|;|$|\s+(?:den|kl\.|fra kl)(?![\p{L}]))`,
);
const afterTime = regex(
  'u',
  String.raw`(?:kl\.?\s*\d{1,2}(?:[.:]\d{2})?(?:\s*(?:-|–|til)\s*\d{1,2}(?:[.:]\d{2})?)?`,
  String.raw`|\d{4})\s*,?\s*(?:i|på|ved|,|–|-)\s+(\p{Lu}[^.;]{2,120}?)(?=\.\s`,
  String.raw`|\.$|;|$)`,
);

function placeOf(text: string): string | null {
  const match = heldAt.exec(text) ?? afterTime.exec(text);
  const place = match?.[1] ? oneBlank(match[1]).replace(/[.,]+$/u, '') : null;
  return place === null || /^(?:Januar|Februar)/u.test(place) ? null : place;
}
