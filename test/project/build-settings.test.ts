import { createRequire } from 'node:module';

interface Settings {
  readonly officeJs: string;
  readonly baseUrl: string;
}
interface BuildSettings {
  readBuildSettings(environment: Readonly<Record<string, string>>, defaultBaseUrl: string): Settings;
  officeScript(settings: Settings): string;
  contentSecurityPolicy(page: 'addin' | 'workbench', settings: Settings): string;
}

const { readBuildSettings, officeScript, contentSecurityPolicy } = createRequire(__filename)(
  '../../scripts/lib/build-settings.js',
) as BuildSettings;
const DEFAULT = 'https://localhost:3000';
const CDN = 'https://officeapis.public.onecdn.static.microsoft';
const read = (environment: Readonly<Record<string, string>>): Settings => readBuildSettings(environment, DEFAULT);

test("without settings Microsoft's client comes from our own origin and the manifest names the development server", () => {
  expect(read({})).toEqual({ officeJs: 'self', baseUrl: DEFAULT });
  expect(read({ OFFICE_JS: '', BASE_URL: '' })).toEqual({ officeJs: 'self', baseUrl: DEFAULT });
  expect(officeScript(read({}))).toBe('lib/office/office.js');
  expect(contentSecurityPolicy('addin', read({}))).not.toContain('http');
});

test("with cdn Microsoft's address is the only foreign one", () => {
  const settings = read({ OFFICE_JS: 'cdn' });
  expect(officeScript(settings)).toBe(`${CDN}/1/office.js`);
  expect(contentSecurityPolicy('addin', settings).match(/https?:[^ ;]+/g)).toEqual([CDN]);
  expect(contentSecurityPolicy('workbench', settings)).not.toContain('http');
});

test('a base address loses the slash at its end', () => {
  expect(read({ BASE_URL: 'https://example.org/jihe/' }).baseUrl).toBe('https://example.org/jihe');
});

test.each([{ OFFICE_JS: 'local' }, { BASE_URL: 'http://example.org' }, { BASE_URL: 'nowhere' }])(
  'a setting that means nothing ends the build: %j',
  (environment) => {
    expect(() => read(environment as Readonly<Record<string, string>>)).toThrow();
  },
);

test.each(['addin', 'workbench'] as const)('the page of the %s runs no inline scripts and no eval', (page) => {
  const policy = contentSecurityPolicy(page, read({}));
  expect(policy).toMatch(/^default-src 'none'; script-src 'self'/);
  expect(policy).not.toMatch(/script-src[^;]*('unsafe-inline'|'unsafe-eval')/);
});
