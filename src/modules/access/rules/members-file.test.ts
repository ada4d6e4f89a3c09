import { describe, expect, test } from 'vitest';
import { membersFileLimits, membersOfText } from './members-file.ts';

const head = 'Navn;Titel;Organisation;Rolle;E-mail';
const problemsOf = (row: string): string[] => {
  const read = membersOfText(`${head}\n${row}`);
  return read.ok ? (read.value[0]?.problems ?? []) : [read.refusal.code];
};

test('a row as written, whatever the order of the columns', () => {
  const read = membersOfText(
    'rolle,email,navn,organisation,titel\nNæstformand,A@B.dk,Åse  Øster,Rebild Kommune,Chef',
  );
  expect(read.ok && read.value[0]).toEqual({
    row: 2,
    name: 'Åse Øster',
    title: 'Chef',
    organisation: 'Rebild Kommune',
    role: 'Næstformand',
    memberRole: 'vice-chair',
    email: 'a@b.dk',
    problems: [],
  });
});

const rows: [row: string, problems: string[]][] = [
  ['Åse Øster;Chef;Rebild Kommune;medlem;', []],
  [';Chef;Rebild Kommune;medlem;', ['no-name']],
  ['Åse;Chef;Rebild Kommune;planet;', ['no-role']],
  ['Åse;Chef;Rebild Kommune;toString;', ['no-role']],
  ['Åse;Chef;Rebild Kommune;medlem;åse', ['no-email']],
  ['=HYPERLINK("x");Chef;Rebild Kommune;medlem;', ['quotes']],
  ['=1+1;Chef;Rebild Kommune;medlem;', ['formula']],
  ["'=1+1;Chef;Rebild Kommune;medlem;", ['formula']],
  ['Åse;@SUM(A1);Rebild Kommune;medlem;', ['formula']],
  ['Åse;-12;Rebild Kommune;medlem;', []],
  ['Å\u0007se;Chef;Rebild Kommune;medlem;', ['control']],
  ['Åse;Chef;Rebild Kommune;medlem', ['cells']],
  ['Åse 010203-1234;Chef;Rebild Kommune;medlem;', ['cpr']],
  [`${'Å'.repeat(201)};Chef;Rebild Kommune;medlem;`, ['too-long']],
];
test.each(rows)('%s', (row, problems) => expect(problemsOf(row)).toEqual(problems));

test('the same row twice is a slip', () => {
  const read = membersOfText(`${head}\nÅse;;Rebild;medlem;\nåse;Chef;Rebild;Medlem;`);
  expect(read.ok && read.value.map(({ problems }) => problems)).toEqual([[], ['twice']]);
});

describe('a file that is none of ours', () => {
  const many = `${head}\n${'Åse;;Rebild;medlem;\n'.repeat(membersFileLimits.rowsMax + 1)}`;
  const files: [text: string, problem: string][] = [
    ['', 'no-head'],
    [head, 'empty'],
    ['Navn;Titel;Organisation;Rolle\nÅse;;;', 'no-head'],
    [`${head};E-mail\nÅse;;;;;`, 'no-head'],
    [many, 'too-large'],
    [`${head}\n"Åse`, 'quotes'],
  ];
  test.each(files)('%#', (text, problem) => {
    const read = membersOfText(text);
    expect(read.ok ? 'read' : read.refusal.code).toBe(problem);
  });
});
