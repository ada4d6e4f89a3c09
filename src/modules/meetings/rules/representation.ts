import type { Attendance, MeetingHead, Municipality } from './meeting-views.ts';

export type Representation = {
  readonly municipality: Municipality;
  readonly standing: 'present' | 'apology' | 'not-mentioned';
};

/**
 * Which municipalities were represented, in their fixed order. Guests represent nobody. Empty when the list does
 * not say for a single one, because then it says nothing about the others either.
 */
export function representation(
  municipalities: readonly Municipality[],
  attendances: readonly Attendance[],
): Representation[] {
  const idsOf = (presence: Attendance['presence']) =>
    new Set(attendances.flatMap((one) => (one.presence === presence ? (one.municipalityId ?? []) : [])));
  const [present, absent] = [idsOf('present'), idsOf('absent')];
  if (present.size === 0) return [];
  return municipalities.map((municipality) => ({
    municipality,
    standing: present.has(municipality.id)
      ? 'present'
      : absent.has(municipality.id)
        ? 'apology'
        : 'not-mentioned',
  }));
}

/** Who led the meeting, as the list of attendance says; the deputy only where no chair is named. */
export function chairOf(attendances: readonly Attendance[]): Attendance | undefined {
  const present = attendances.filter(({ presence }) => presence === 'present');
  const withRole = (words: RegExp) => present.find(({ role }) => words.test((role ?? '').toLowerCase()));
  return withRole(/^(formand|ordstyrer|mødeleder|chair)\b/) ?? withRole(/formand|mødeleder|ordstyrer/);
}

type Sent = Pick<MeetingHead, 'isSent' | 'sentOn'>;
/** Planned here, and not taken in with papers from elsewhere. */
export const isFromHere = ({ isSent, sentOn }: Sent): boolean => !isSent || sentOn !== null;

/** Whether there is a list of who came: of a meeting from here it begins with the guests of single items. */
export const knowsWhoCame = (meeting: Sent, attendances: readonly Attendance[]): boolean =>
  !isFromHere(meeting) || attendances.some(({ presence }) => presence !== 'guest');
