import fc from '../../support/fast-check';
import { browserCodec } from '../../../src/hosts/package/browser-codec';
import { storedFormula } from '../../../src/hosts/file/cell-xml';
import { resolveColour } from '../../../src/hosts/file/colours';
import { crc32 } from '../../../src/hosts/package/crc32';
import { nodeCodec } from '../../../src/hosts/package/node-codec';
import { readNumber } from '../../../src/hosts/file/number-text';
import { latin1 } from '../../../src/hosts/package/bytes';
import { asUtf8 } from '../../../src/hosts/package/part-encoding';
import { SharedFormula } from '../../../src/hosts/file/shared-formula';
import { Splices } from '../../../src/hosts/file/splices';
import { XlsxError } from '../../../src/hosts/package/xlsx-error';
import type { PatchReason, XlsxErrorCode } from '../../../src/hosts/package/xlsx-error';
import { XmlScanner } from '../../../src/hosts/package/xml-scanner';
import type { XmlPart } from '../../../src/hosts/package/xml-scanner';
import { decodeEntities, decodeEscapes, encodeCellText } from '../../../src/hosts/package/xml-text';
import fileErrors from '../../../src/words/file-errors.json';
import fileReasons from '../../../src/words/file-reasons.json';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function part(xml: string): XmlPart {
  const bytes = utf8(xml);
  return { name: 'test.xml', bytes, text: nodeCodec.textReader(bytes) };
}

describe('numbers', () => {
  test('any double reads as Number reads it', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const bytes = utf8(String(value));
        expect(readNumber(bytes, 0, bytes.length)).toBe(Object.is(value, -0) ? 0 : value);
      }),
    );
  });
  test('any decimal reads as Number reads it', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^-?\d{1,20}(\.\d{1,25})?(e[+-]?\d{1,2})?$/), (text) => {
        expect(readNumber(utf8(text), 0, text.length)).toBe(Number(text));
      }),
    );
  });
  test.each(['', '-', '.', 'abc', '1,5', '0x10', '1e', 'Infinity', '１'])('%j is none', (text) => {
    const bytes = utf8(text);
    expect(readNumber(bytes, 0, bytes.length)).toBeNaN();
  });
  test('millions of digits are none, and no stack runs over', () => {
    const bytes = utf8('7'.repeat(16_000_000));
    expect(readNumber(bytes, 0, bytes.length)).toBeNaN();
  });
});

test('letters of millions of bytes', () => {
  const text = 'name'.repeat(1_000_000);
  expect(latin1(utf8(text), 0, text.length)).toBe(text);
});

describe('shared formulas', () => {
  const cases: readonly (readonly [formula: string, at: readonly [row: number, column: number], shifted: string])[] = [
    ['A1+$A$1', [1, 1], 'B2+$A$1'],
    ['SUM(A$1:$B2)', [2, 3], 'SUM(D$1:$B4)'],
    ["'a!b'!C3&表1!C3", [1, 0], "'a!b'!C4&表1!C4"],
    ['SUM(A:A)+SUM($A:B)+SUM(1:1)+SUM($1:2)', [1, 1], 'SUM(B:B)+SUM($A:C)+SUM(2:2)+SUM($1:3)'],
    ['"A1"&LOG10(A1)', [3, 0], '"A1"&LOG10(A4)'],
    ['[1]Sheet1!A1+Table1[[#This Row],[A1]]+A1_x', [1, 0], '[1]Sheet1!A2+Table1[[#This Row],[A1]]+A1_x'],
    ['A1', [-1, 0], 'A1048576'],
  ];
  test.each(cases)('%s at %j', (formula, [row, column], shifted) => {
    expect(new SharedFormula(formula, 0, 0).at(row, column)).toBe(shifted);
  });
});

describe('texts', () => {
  test('any text survives writing and reading', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(decodeEscapes(decodeEntities(encodeCellText(text)))).toBe(text);
      }),
    );
    const odd = 'a_x0041_b\u0000\r\n_x005F__\u000b_x';
    expect(decodeEscapes(decodeEntities(encodeCellText(odd)))).toBe(odd);
  });

  test('newer functions get the prefix of the file, texts and names do not', () => {
    expect(storedFormula('=IFS(A1>1,"IFS(")+SUM(ifna)+FILTER(A1:A2,1)')).toBe(
      '_xlfn.IFS(A1>1,"IFS(")+SUM(ifna)+_xlfn._xlws.FILTER(A1:A2,1)',
    );
  });

  test('encodings that a declaration names', () => {
    const gbk = Uint8Array.from([...utf8('<?xml version="1.0" encoding="gbk"?><a>'), 0xcd, 0xf2, ...utf8('</a>')]);
    expect(new TextDecoder().decode(asUtf8(gbk, 'x'))).toBe('<?xml version="1.0" encoding="UTF-8"?><a>万</a>');
    expect(() => asUtf8(utf8('<?xml version="1.0" encoding="ebcdic-x"?><a/>'), 'x')).toThrow(XlsxError);
  });
});

describe('the scanner', () => {
  test('attributes: quotes, prefixes, entities, single ones', () => {
    const scanner = new XmlScanner(
      part(`<?xml version="1.0"?><x:a xmlns:x="u" r:id = 'a"b' b="&lt;&#65;" id="c">t</x:a>`),
    );
    expect(scanner.root()).toBe('a');
    expect(scanner.prefix).toBe('x');
    expect([...scanner.attributes()]).toEqual([
      ['xmlns:x', 'u'],
      ['r:id', 'a"b'],
      ['id', 'c'],
      ['b', '<A'],
    ]);
    expect(scanner.attribute('id')).toBe('c');
    expect(scanner.attribute('r:id')).toBe('a"b');
    expect(scanner.attribute('d')).toBeUndefined();
    expect(scanner.elementText()).toBe('t');
    expect(scanner.next()).toBe('end');
  });
  test.each(['<a>', '<a></a></b>', '<a', '<a><!-- ', '<a><![CDATA[', '<!DOCTYPE a><a/>', ''])(
    '%j is damaged',
    (xml) => {
      expect(() => {
        const scanner = new XmlScanner(part(xml));
        scanner.root();
        scanner.skipElement();
        while (scanner.next() !== 'end') scanner.skipElement();
      }).toThrow(XlsxError);
    },
  );
});

test('checksums and both codecs agree', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3000 }), (bytes) => {
      expect(crc32(bytes)).toBe(nodeCodec.crc32(bytes));
      expect([...browserCodec.inflateRaw(nodeCodec.deflateRaw(bytes), bytes.length)]).toEqual([...bytes]);
      expect([...nodeCodec.inflateRaw(browserCodec.deflateRaw(bytes), bytes.length)]).toEqual([...bytes]);
    }),
  );
});

test('both codecs decode alike', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const bytes = utf8(text);
      expect(browserCodec.textReader(bytes)(0, bytes.length)).toBe(nodeCodec.textReader(bytes)(0, bytes.length));
    }),
  );
});

test('splices equal the same edits of a text', () => {
  const splices = new Splices();
  splices.replace(6, 9, '三');
  splices.insert(0, '<');
  splices.insert(0, '[');
  splices.replace(3, 4, '');
  splices.insert(9, '!');
  expect(new TextDecoder().decode(splices.apply(utf8('abcdefghi')))).toBe('<[abcef三!');
  splices.replace(7, 8, 'x');
  expect(() => splices.apply(utf8('abcdefghi'))).toThrow(XlsxError);
});

describe('colours', () => {
  const theme = '000000 FFFFFF 1F497D EEECE1 4F81BD C0504D 9BBB59 8064A2 4BACC6 F79646 0000FF 800080'.split(' ');
  const cases: readonly (readonly [attributes: Record<string, string>, colour: string | undefined])[] = [
    [{ rgb: 'FF12abCD' }, '12ABCD'],
    [{ rgb: 'nonsense' }, undefined],
    [{ theme: '0' }, 'FFFFFF'],
    [{ theme: '1' }, '000000'],
    [{ theme: '3' }, '1F497D'],
    [{ theme: '4', tint: '0.79998168889431442' }, 'DCE6F2'],
    [{ theme: '0', tint: '-0.14999847407452621' }, 'D9D9D9'],
    [{ indexed: '10' }, 'FF0000'],
    [{ indexed: '64' }, undefined],
    [{ auto: '1' }, undefined],
    [{ theme: '99' }, undefined],
  ];
  test.each(cases)('%j', (attributes, colour) => {
    expect(resolveColour(new Map(Object.entries(attributes)), theme)).toBe(colour);
  });
});

test('every refusal has a sentence in both languages', () => {
  const codes: Record<XlsxErrorCode, true> = {
    'not-xlsx': true,
    'not-docx': true,
    'legacy-xls': true,
    'binary-xlsb': true,
    encrypted: true,
    truncated: true,
    damaged: true,
    unsupported: true,
    'too-large': true,
    bomb: true,
    limit: true,
    'not-patchable': true,
    'not-verified': true,
  };
  expect(Object.keys(fileErrors).sort()).toEqual(Object.keys(codes).sort());
  for (const sentence of Object.values(fileErrors)) expect(Object.keys(sentence)).toEqual(['zh', 'en']);
});

test('every reason against a change has words in both languages, and no other has', () => {
  // the type checker holds the table against the reasons, in both directions
  const reasons: Record<PatchReason, { zh: string; en: string }> = fileReasons;
  const others: Exclude<keyof typeof fileReasons, PatchReason>[] = [];
  expect(others).toEqual([]);
  for (const words of Object.values(reasons)) expect(Object.keys(words)).toEqual(['zh', 'en']);
});
