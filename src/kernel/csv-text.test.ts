import { describe, expect, test } from 'vitest';
import { csvRows, textOfBytes } from './csv-text.ts';

const bytes = (...codes: number[]) => new Uint8Array(codes);

describe('the text of a file', () => {
  const cases: [says: string, file: Uint8Array, text: string | undefined][] = [
    ['UTF-8', new TextEncoder().encode('Åse Øster'), 'Åse Øster'],
    ['UTF-8 with its mark', bytes(0xef, 0xbb, 0xbf, 0xc3, 0xa5), 'å'],
    ['Windows-1252', bytes(0xc5, 0x73, 0x65, 0x20, 0xd8, 0x20, 0x80), 'Åse Ø €'],
    ['UTF-16 is no text of ours', bytes(0xff, 0xfe, 0x41, 0x00), undefined],
    ['a picture is none', bytes(0x89, 0x50, 0x4e, 0x47, 0x00), undefined],
  ];
  test.each(cases)('%s', (_, file, text) => {
    const read = textOfBytes(file);
    expect(read.ok ? read.value : undefined).toBe(text);
  });
});

describe('rows', () => {
  const cases: [text: string, rows: string[][] | string][] = [
    [
      'a;b\n1;2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a;b\n1,5;2',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'a;b\n"x; y";"han sagde ""ja"""',
      [
        ['a', 'b'],
        ['x; y', 'han sagde "ja"'],
      ],
    ],
    [
      'a;b\n"to\nlinjer";2',
      [
        ['a', 'b'],
        ['to\nlinjer', '2'],
      ],
    ],
    [
      'a;b\n;\n\n 1 ;',
      [
        ['a', 'b'],
        ['1', ''],
      ],
    ],
    ['a;b;', [['a', 'b', '']]],
    ['a;b\n"aldrig lukket;2', 'quotes'],
    ['a;b\n"x"y;2', 'quotes'],
    ['', []],
  ];
  test.each(cases)('%j', (text, expected) => {
    const read = csvRows(text);
    expect(read.ok ? read.value : read.refusal.code).toEqual(expected);
  });
});
