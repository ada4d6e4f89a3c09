import ICAL from 'ical.js';

export type ReadEvent = {
  uid: string;
  sequence: number;
  start: Date;
  end: Date;
  stamp: Date;
  summary: string;
  location: string;
  description: string;
  url: string;
  status: string;
  organizer: string;
};

/** A calendar file as another program reads it: by ical.js, which knows nothing of how it was written. */
export function readCalendar(text: string): { name: string; method: string; events: ReadEvent[] } {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return {
    name: wordOf(calendar, 'x-wr-calname'),
    method: wordOf(calendar, 'method'),
    events: calendar.getAllSubcomponents('vevent').map(eventOf),
  };
}

function eventOf(component: ICAL.Component): ReadEvent {
  const event = new ICAL.Event(component);
  return {
    uid: event.uid,
    sequence: event.sequence,
    start: instantOf(component, 'dtstart'),
    end: instantOf(component, 'dtend'),
    stamp: instantOf(component, 'dtstamp'),
    summary: event.summary,
    location: event.location,
    description: event.description,
    url: wordOf(component, 'url'),
    status: wordOf(component, 'status'),
    organizer: wordOf(component, 'organizer'),
  };
}

/** Refuses a time that floats: only UTC means the same in every reader's calendar. */
function instantOf(component: ICAL.Component, name: string): Date {
  const time = component.getFirstPropertyValue(name);
  if (time instanceof ICAL.Time && time.isDate) return new Date(`${time.toString()}T00:00:00Z`);
  if (!(time instanceof ICAL.Time) || time.zone !== ICAL.Timezone.utcTimezone) {
    throw new Error(`${name} is not written in UTC: ${String(time)}`);
  }
  return time.toJSDate();
}

const wordOf = (component: ICAL.Component, name: string): string =>
  String(component.getFirstPropertyValue(name) ?? '');
