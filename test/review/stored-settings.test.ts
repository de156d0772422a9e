import fc from '../support/fast-check';
import { DEFAULT_SETTINGS, losesSettings, restoreSettings, storeSettings, type Settings } from '../../src/review';
import { rules } from '../../src/rules/registry';

const ids = rules.map(({ id }) => id);
/** Texts as people and files hold them: any letter, marks of XML and JSON among them. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('</settings></jihe>', '&lt;&amp;"\'', '<![CDATA[ ]]>', '\\u0000 \n\t', '调剂程序已履行 "2025"'),
);
const decimal = fc
  .tuple(fc.nat({ max: 999_999 }), fc.option(fc.nat({ max: 999_999 })))
  .map(([whole, part]) => (part === null ? String(whole) : `${String(whole)}.${String(part)}`));
const severity = fc.constantFrom('error' as const, 'warning' as const, 'info' as const);

const settings: fc.Arbitrary<Settings> = fc.record({
  thresholds: fc.record({ overachieved: decimal, budgetChange: decimal, lowExecution: decimal }),
  tolerance: decimal,
  lessIsBetter: fc.constantFrom('linear' as const, 'ratio' as const),
  rounding: fc.constantFrom('half-up' as const, 'truncate' as const),
  grades: fc.array(fc.record({ grade: text, from: decimal }), { minLength: 1, maxLength: 5 }),
  rules: fc.dictionary(
    fc.constantFrom(...ids),
    fc.record({ off: fc.constant(true as const), severity }, { requiredKeys: [] }),
    { noNullPrototype: true },
  ),
  paintHints: fc.boolean(),
  comparesLeftOut: fc.boolean(),
  profile: fc.option(text),
  waivers: fc.array(fc.record({ rule: fc.constantFrom(...ids), sheet: text, cell: text, reason: text, date: text })),
  reportWaivers: fc.array(fc.record({ rule: fc.constantFrom(...ids), key: text, text, reason: text, date: text }), {
    maxLength: 3,
  }),
  tables: fc.array(
    fc.record({
      sheet: text,
      head: text,
      family: fc.constantFrom('funding' as const, 'indicators' as const, 'items' as const, 'none' as const, null),
      range: fc.option(text),
      columns: fc.dictionary(fc.constantFrom('A', 'B', 'AA', 'XFD'), text, { noNullPrototype: true }),
    }),
    { maxLength: 3 },
  ),
  seen: fc.option(fc.array(text, { maxLength: 3 })),
});

describe('stored settings', () => {
  it('survive, whatever they are', () => {
    fc.assert(
      fc.property(settings, (drawn) => {
        expect(restoreSettings(storeSettings(drawn))).toEqual(drawn);
      }),
    );
  });

  it('are one well-formed element: no mark of XML is left bare', () => {
    fc.assert(
      fc.property(settings, (drawn) => {
        const stored = storeSettings(drawn);
        const inner = /^<jihe xmlns="[^"<&]+"><settings>([^<>]*)<\/settings><\/jihe>$/s.exec(stored)?.[1];
        expect(inner).toBeDefined();
        expect(inner?.replaceAll(/&(amp|lt|gt);/g, '')).not.toContain('&');
      }),
    );
  });

  it('say nothing of what is at its default', () => {
    expect(storeSettings(DEFAULT_SETTINGS)).toContain('<settings>{}</settings>');
    const changed = storeSettings({ ...DEFAULT_SETTINGS, rounding: 'truncate' });
    expect(changed).toContain('<settings>{"rounding":"truncate"}</settings>');
  });

  it.each([
    null,
    '',
    '<jihe/>',
    '<jihe xmlns="urn:jihe:workbook:1"><settings>{"rounding":"trunc',
    '<settings>[1,2]</settings>',
    '<settings>null</settings>',
    '<settings>{"rounding":}</settings>',
    '</settings><settings>',
    '<other><a>1</a></other>',
  ])('are the defaults where the part reads %j', (stored) => {
    expect(restoreSettings(stored)).toEqual(DEFAULT_SETTINGS);
  });

  it('are the defaults piece by piece where a piece is damaged', () => {
    const damaged = {
      thresholds: { overachieved: 1.5, budgetChange: '0.3', lowExecution: '-1' },
      lessIsBetter: 'other',
      rounding: 'truncate',
      grades: [{ grade: '优', from: 'high' }],
      rules: { 'cell-error': { off: 'yes', severity: 'fatal' }, overspent: { severity: 'info' }, broken: 5 },
      profile: 7,
      waivers: [
        { rule: 'overspent' },
        { rule: 'overspent', sheet: '表', cell: 'A1', reason: '已报批', date: '2025-01-02' },
      ],
      tables: [{ sheet: '表' }, 'none'],
      later: 'version',
    };
    expect(restoreSettings(`<settings>${JSON.stringify(damaged)}</settings>`)).toEqual({
      ...DEFAULT_SETTINGS,
      thresholds: { ...DEFAULT_SETTINGS.thresholds, budgetChange: '0.3' },
      rounding: 'truncate',
      rules: { 'cell-error': {}, overspent: { severity: 'info' } },
      waivers: [{ rule: 'overspent', sheet: '表', cell: 'A1', reason: '已报批', date: '2025-01-02' }],
    });
  });

  it('never throw, whatever text a part holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.json(), (noise, json) => {
        expect(() => restoreSettings(noise)).not.toThrow();
        expect(() => restoreSettings(`<settings>${json}</settings>`)).not.toThrow();
        expect(() => restoreSettings(`${noise}<settings>${noise}</settings>${noise}`)).not.toThrow();
      }),
    );
  });

  it('tell that something was lost only where it was', () => {
    fc.assert(
      fc.property(settings, (drawn) => {
        expect(losesSettings(storeSettings(drawn))).toBe(false);
      }),
    );
    expect(losesSettings(null)).toBe(false);
    expect(losesSettings('<settings>{"rules":{"overspent":{"off":false}}}</settings>')).toBe(false);
    for (const said of [
      '{"later":"version"}',
      '{"rounding":"bankers"}',
      '{"waivers":[{"rule":"overspent"}]}',
      '{"thresholds":{"overachieved":1.5}}',
      '{"rules":{"overspent":{"severity":"fatal"}}}',
      '[1]',
      '{',
    ])
      expect([said, losesSettings(`<settings>${said}</settings>`)]).toEqual([said, true]);
    expect(losesSettings('<jihe/>')).toBe(true);
  });
});
