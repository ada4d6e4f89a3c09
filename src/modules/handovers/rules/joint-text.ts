import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { JointPoint, JointVersion } from './joint-views.ts';

export const pointsMax = 20;
export const pointLettersMax = 2000;
const separableMark = '*';

export type TypedPoint = Pick<JointPoint, 'text' | 'isSeparable'>;
type PointsRefusal =
  | { code: 'no-points'; field: 'points' }
  | { code: 'too-many-points' | 'point-too-long'; field: 'points'; facts: { most: number } };

/** Points typed on lines of their own; one that begins with a star stands and falls alone. */
export function typedPoints(typed: string): Result<TypedPoint[], PointsRefusal> {
  const lines = typed.split(/\r?\n/).map((line) => line.trim());
  const points = lines.flatMap((line): TypedPoint[] => {
    const isSeparable = line.startsWith(separableMark);
    const text = (isSeparable ? line.slice(separableMark.length) : line).trim();
    return text === '' ? [] : [{ text, isSeparable }];
  });
  if (points.length === 0) return refuse({ code: 'no-points', field: 'points' });
  if (points.length > pointsMax)
    return refuse({ code: 'too-many-points', field: 'points', facts: { most: pointsMax } });
  if (points.some(({ text }) => text.length > pointLettersMax))
    return refuse({ code: 'point-too-long', field: 'points', facts: { most: pointLettersMax } });
  return accept(points);
}

export const pointsAsTyped = (points: readonly TypedPoint[]): string =>
  points.map(({ text, isSeparable }) => (isSeparable ? `${separableMark} ${text}` : text)).join('\n');

/** The council of a municipality or the region, by which its copy is addressed. */
export const councilName = ({ name, kind }: { name: string; kind: string }): string => {
  if (kind === 'municipality') return `Kommunalbestyrelsen i ${name}`;
  return kind === 'region' ? `Regionsrådet i ${name}` : name;
};

const nameMark = '{råd}';

/** The text of one council's copy: its name stands where the mark was. */
export const copyFor = (text: string, name: string): string => text.replaceAll(nameMark, name);

/** What the hash of a version is made of, in one order: title, text, points and which are separable. */
export const hashedText = (title: string, { text, points }: Pick<JointVersion, 'text' | 'points'>): string =>
  JSON.stringify([title, text, points.map(({ text: point, isSeparable }) => [point, isSeparable])]);
