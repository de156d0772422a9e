/** @jest-environment jsdom */
import { existsSync, readFileSync } from 'node:fs';

const BASE_URL = 'https://localhost:3000/';
const text = readFileSync('manifest.xml', 'utf8');
const manifest = new DOMParser().parseFromString(text, 'application/xml');

const all = (name: string): Element[] => [...manifest.getElementsByTagName(name)];
const only = (name: string): Element => {
  const [first, ...rest] = all(name);
  if (!first || rest.length > 0) throw new Error(`${String(all(name).length)} × ${name}`);
  return first;
};
const value = (element: Element, name: string): string => element.getAttribute(name) ?? '';
const resources = ['bt:Image', 'bt:Url', 'bt:String'].flatMap(all).filter((element) => element.hasAttribute('id'));
const resource = (id: string): string =>
  value(resources.find((element) => value(element, 'id') === id) ?? only('Resources'), 'DefaultValue');

/** Width and height from the header of a PNG file (IHDR). */
function pixels(file: string): readonly [number, number] {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

test('is well-formed, a task pane of workbooks with an id of its own', () => {
  expect(manifest.getElementsByTagName('parsererror')).toHaveLength(0);
  expect(value(manifest.documentElement, 'xsi:type')).toBe('TaskPaneApp');
  expect(only('Id').textContent).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
  expect(only('Version').textContent).toMatch(/^[1-9]\d*(\.\d+){3}$/);
  const hosts = all('Host').map((host) => host.getAttribute('Name') ?? host.getAttribute('xsi:type'));
  expect(hosts).toEqual(['Workbook', 'Workbook']);
});

test('asks for the API sets that the code relies on', () => {
  const sets = all('Set').map((set) => [value(set, 'Name'), value(set, 'MinVersion')]);
  expect(Object.fromEntries(sets)).toEqual({ ExcelApi: '1.9', SharedRuntime: '1.1' });
});

test('one page is pane, commands and shared runtime, and lives as long as the workbook', () => {
  const runtime = only('Runtime');
  expect(value(runtime, 'lifetime')).toBe('long');
  const page = resource(value(runtime, 'resid'));
  expect(page).toBe(
    value(only('DefaultSettings').getElementsByTagName('SourceLocation')[0] ?? runtime, 'DefaultValue'),
  );
  expect(value(only('FunctionFile'), 'resid')).toBe(value(runtime, 'resid'));
  const locations = all('SourceLocation').filter(
    (element) =>
      element.hasAttribute('resid') && !['Script', 'Metadata'].includes(element.parentElement?.tagName ?? ''),
  );
  expect(locations.length).toBeGreaterThan(1);
  for (const location of locations) expect(value(location, 'resid')).toBe(value(runtime, 'resid'));
});

test('custom functions come from the pane’s own script, with help in both languages', () => {
  const point = all('ExtensionPoint').find((element) => value(element, 'xsi:type') === 'CustomFunctions');
  const source = (name: string): Element => {
    const id = point?.querySelector(`${name} > SourceLocation`)?.getAttribute('resid') ?? '';
    return resources.find((element) => value(element, 'id') === id) ?? only('Resources');
  };
  expect(value(source('Script'), 'DefaultValue')).toBe(`${BASE_URL}taskpane.js`);
  const metadata = source('Metadata');
  const files = [value(metadata, 'DefaultValue'), ...[...metadata.children].map((element) => value(element, 'Value'))];
  expect(files).toEqual([`${BASE_URL}functions.zh.json`, `${BASE_URL}functions.en.json`]);
  for (const file of files) expect(existsSync(`src/functions/${file.slice(BASE_URL.length)}`)).toBe(true);
  expect(resource(value(only('Namespace'), 'resid'))).toBe('JIHE');
});

test('the tab holds open, check, recalculate, compare and clear', () => {
  expect(all('CustomTab')).toHaveLength(1);
  const actions = all('Action').map(
    (action) => action.getElementsByTagName('FunctionName')[0]?.textContent ?? value(action, 'xsi:type'),
  );
  expect(actions).toEqual(['ShowTaskpane', 'checkAll', 'recalcAll', 'compareReport', 'clearMarks']);
});

test('every resource is defined once and used, every use is defined, and ids are short enough', () => {
  const defined = resources.map((element) => value(element, 'id'));
  const used = [...manifest.querySelectorAll('[resid]')].map((element) => value(element, 'resid'));
  expect(new Set(defined).size).toBe(defined.length);
  expect([...new Set(used)].sort()).toEqual([...defined].sort());
  expect(defined.filter((id) => id.length > 32)).toEqual([]);
});

test('ids of controls and groups are unique', () => {
  const ids = ['CustomTab', 'Group', 'Control'].flatMap(all).map((element) => value(element, 'id'));
  expect(new Set(ids).size).toBe(ids.length);
});

test('Chinese is the default and every text has its English', () => {
  expect(only('DefaultLocale').textContent).toBe('zh-CN');
  const texts = [
    ...all('bt:String').filter((element) => value(element, 'id') !== value(only('Namespace'), 'resid')),
    only('DisplayName'),
    ...all('Description').filter((d) => d.hasAttribute('DefaultValue')),
  ];
  for (const element of texts) {
    expect(value(element, 'DefaultValue')).toMatch(/\p{Script=Han}/u);
    const english = [...element.children].filter((child) => value(child, 'Locale') === 'en-US');
    expect(english.map((child) => value(child, 'Value'))).toEqual([expect.not.stringMatching(/\p{Script=Han}|^$/u)]);
  }
});

test('texts keep the lengths that Office allows', () => {
  const lengths = (name: string): number[] =>
    [...only(name).querySelectorAll('*')].map((e) => (e.getAttribute('DefaultValue') ?? value(e, 'Value')).length);
  expect(Math.max(...lengths('bt:ShortStrings'))).toBeLessThanOrEqual(125);
  expect(Math.max(...lengths('bt:LongStrings'))).toBeLessThanOrEqual(250);
});

test('icons are there in the size that they are asked for', () => {
  const asked = all('Icon').flatMap((icon) =>
    [...icon.children].map((image) => [resource(value(image, 'resid')), Number(value(image, 'size'))] as const),
  );
  asked.push([value(only('IconUrl'), 'DefaultValue'), 32], [value(only('HighResolutionIconUrl'), 'DefaultValue'), 64]);
  expect(asked.length).toBeGreaterThan(12);
  for (const [address, size] of asked) {
    expect(address.startsWith(BASE_URL)).toBe(true);
    const file = address.slice(BASE_URL.length);
    expect([file, existsSync(file)]).toEqual([file, true]);
    expect([file, ...pixels(file)]).toEqual([file, size, size]);
  }
});

test('every icon comes in 16, 32 and 80 pixels', () => {
  for (const icon of all('Icon')) {
    expect([...icon.children].map((image) => value(image, 'size'))).toEqual(['16', '32', '80']);
  }
});

test('nothing points anywhere but to the place where the add-in is served', () => {
  const addresses = [...manifest.querySelectorAll('[DefaultValue]')]
    .map((element) => value(element, 'DefaultValue'))
    .filter((address) => /^https?:/.test(address));
  expect(addresses.filter((address) => !address.startsWith(BASE_URL))).toEqual([]);
});
