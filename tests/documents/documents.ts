/** What can be wrong with a document, as pure functions of its text and of what exists. */
import path from 'node:path';

export type DocumentFile = { file: string; text: string };

const withoutCode = (text: string): string => text.replace(/```[\s\S]*?```/g, '');

/** Links to files that do not exist, and documents with none or several titles. */
export function documentProblems({ file, text }: DocumentFile, exists: (file: string) => boolean): string[] {
  const prose = withoutCode(text);
  const links = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target ?? '');
  const dead = links
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => path.posix.join(path.posix.dirname(file), target.replace(/#.*$/, '')))
    .filter((target) => !exists(target));
  const titles = [...prose.matchAll(/^# /gm)].length;
  return [
    ...dead.map((target) => `${file} links to ${target}, which does not exist`),
    ...(titles === 1 ? [] : [`${file} has ${titles} titles`]),
  ];
}

/** Commands a document names that nobody could run, and files or folders in code marks that do not exist. */
export function commandProblems(
  { file, text }: DocumentFile,
  scripts: ReadonlySet<string>,
  campaigns: ReadonlySet<string>,
): string[] {
  const named = [...text.matchAll(/npm run (?:-s )?([\w:-]+)(?: ([a-z][\w-]*))?/g)];
  return named.flatMap(([, script = '', argument]) => [
    ...(scripts.has(script) ? [] : [`${file} names npm run ${script}, which does not exist`]),
    ...(script === 'campaign' && argument && !campaigns.has(argument)
      ? [`${file} names the campaign ${argument}, which does not exist`]
      : []),
  ]);
}

/** Paths in code marks that begin like ours and are not there. */
export function pathProblems({ file, text }: DocumentFile, exists: (file: string) => boolean): string[] {
  const named = [
    ...withoutCode(text).matchAll(/`((?:src|bin|docs|tests|migrations|demo|examples)\/[\w./-]+)`/g),
  ];
  return named
    .filter(([, target = '']) => !exists(target))
    .map(([, target]) => `${file} names ${target}, which is not there`);
}

/** Packages without a line in the table of dependencies, and lines without a package. */
export function dependencyProblems(table: string, packages: readonly string[]): string[] {
  const listed = [...table.matchAll(/^\| ([@\w][\w@/.-]*) \| /gm)]
    .map(([, name]) => name ?? '')
    .filter((name) => name !== 'Package');
  return [
    ...packages.filter((name) => !listed.includes(name)).map((name) => `${name} has no line`),
    ...listed.filter((name) => !packages.includes(name)).map((name) => `${name} is listed and not used`),
  ];
}
