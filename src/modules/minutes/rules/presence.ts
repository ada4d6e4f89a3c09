/** Somebody expected at the meeting, and what is noted of when he was there. Times are 'HH:MM'. R-031. */
export type Participant = {
  readonly id: string;
  readonly position: number;
  readonly kind: 'member' | 'guest' | 'secretariat';
  readonly name: string;
  readonly organisation: string;
  readonly role: string;
  readonly personId: string | null;
  readonly organisationId: string | null;
  /** The municipality of the organisation, or that it belongs to. */
  readonly municipalityId: string | null;
  /** Whether he was there from the beginning; null = nobody has said. */
  readonly came: boolean | null;
  readonly standsInFor: string;
  /** In the order of their times. */
  readonly changes: readonly PresenceChange[];
  readonly version: number;
};
export type PresenceChange = { readonly id: string; readonly event: 'arrived' | 'left'; readonly at: string };

/** From when to when somebody was there; `null` at the ends: from the beginning, to the end. */
export type Stay = { readonly from: string | null; readonly to: string | null };

export function staysOf({ came, changes }: Pick<Participant, 'came' | 'changes'>): Stay[] {
  const stays: Stay[] = [];
  let open: { from: string | null } | undefined = came === true ? { from: null } : undefined;
  for (const { event, at } of changes) {
    if (event === 'arrived') open ??= { from: at };
    else if (open) {
      stays.push({ ...open, to: at });
      open = undefined;
    }
  }
  return open ? [...stays, { ...open, to: null }] : stays;
}

/** How somebody stands now, and since when. */
export type Standing = { readonly is: 'here' | 'left' | 'away' | 'unknown'; readonly since: string | null };

export function standingOf(participant: Participant): Standing {
  const stays = staysOf(participant);
  const last = stays.at(-1);
  if (!last) return { is: participant.came === null ? 'unknown' : 'away', since: null };
  return last.to === null ? { is: 'here', since: last.from } : { is: 'left', since: last.to };
}

/** Whether he was there for any of the time from `began` to `ended`; an end not known yet is now or later. */
export const wasThere = (
  participant: Pick<Participant, 'came' | 'changes'>,
  { began, ended }: { began: string | null; ended: string | null },
): boolean =>
  staysOf(participant).some(
    ({ from, to }) =>
      (from === null || ended === null || from < ended) && (to === null || began === null || to > began),
  );

export type TakenUp = {
  readonly number: string;
  readonly began: string | null;
  readonly ended: string | null;
};

/**
 * The items he was there for, as minutes say it: "1–4, 7". Empty where it was all of them, or nobody knows when they
 * were taken up.
 */
export function itemsThereFor(
  participant: Pick<Participant, 'came' | 'changes'>,
  items: readonly TakenUp[],
): string {
  const timed = items.filter(({ began }) => began !== null);
  const there = timed.map((item) => wasThere(participant, item));
  if (there.every(Boolean)) return '';
  const runs: string[][] = [];
  timed.forEach(({ number }, index) => {
    if (!there[index]) return;
    const last = runs.at(-1);
    if (last && there[index - 1]) last.push(number);
    else runs.push([number]);
  });
  return runs.map((run) => (run.length > 1 ? `${run[0]}–${run.at(-1)}` : run[0])).join(', ');
}

/**
 * The municipalities of which nobody has been there. Guests and the secretariat represent nobody. None as long as
 * nobody is noted at all: then the list says nothing of the others either.
 */
export function notRepresented<One extends { readonly id: string }>(
  municipalities: readonly One[],
  participants: readonly Participant[],
): One[] {
  const there = new Set(
    participants.flatMap((one) =>
      one.kind === 'member' && staysOf(one).length > 0 ? (one.municipalityId ?? []) : [],
    ),
  );
  return there.size === 0 ? [] : municipalities.filter(({ id }) => !there.has(id));
}

/** Who is told of in the minutes, and how. Of whom nobody has said anything there is nothing to tell. */
export type AttendanceRow = {
  readonly presence: 'present' | 'absent' | 'guest';
  readonly participant: Participant;
  readonly itemNumber: string | null;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
};

export function attendanceRows(
  participants: readonly Participant[],
  items: readonly TakenUp[],
): AttendanceRow[] {
  return participants.flatMap((participant): AttendanceRow[] => {
    const stays = staysOf(participant);
    const [first, last] = [stays[0], stays.at(-1)];
    if (!first || !last) {
      const isAbsent = participant.came === false && participant.kind === 'member';
      return isAbsent
        ? [{ presence: 'absent', participant, itemNumber: null, startsAt: null, endsAt: null }]
        : [];
    }
    const presence = participant.kind === 'guest' ? 'guest' : 'present';
    const itemNumber = itemsThereFor(participant, items) || null;
    const [startsAt, endsAt] = [first.from, last.to];
    return [{ presence, participant, itemNumber, startsAt, endsAt }];
  });
}
