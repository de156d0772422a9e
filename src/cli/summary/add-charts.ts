import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { chartXml, drawingXml, type BarChart } from './chart-xml';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** The same workbook gives the same bytes: 1980-01-01 is the earliest date of the format. */
const FIXED_DATE = new Date(1980, 0, 1);

/**
 * A workbook of our own (see newWorkbook) with charts on its first sheet, which has none and no links yet. It is no
 * way to put charts into anybody else's workbook.
 */
export function withCharts(workbook: Uint8Array, charts: readonly BarChart[]): Uint8Array {
  if (charts.length === 0) return workbook;
  const parts = unzipSync(workbook);
  const sheet = firstSheet(parts);
  const put = (name: string, xml: string): void => {
    parts[name] = strToU8(xml);
  };
  const textOf = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const folder = sheet.slice(0, sheet.lastIndexOf('/'));
  const file = sheet.slice(folder.length + 1);
  put(sheet, withDrawing(textOf(sheet)));
  put(`${folder}/_rels/${file}.rels`, relationships(['drawing', '../drawings/drawing1.xml']));
  put('xl/drawings/drawing1.xml', drawingXml(charts));
  put(
    'xl/drawings/_rels/drawing1.xml.rels',
    relationships(...charts.map((_, index) => ['chart', `../charts/chart${String(index + 1)}.xml`] as const)),
  );
  for (const [index, chart] of charts.entries()) put(`xl/charts/chart${String(index + 1)}.xml`, chartXml(chart));
  put('[Content_Types].xml', withTypes(textOf('[Content_Types].xml'), charts.length));
  const entries: Zippable = Object.fromEntries(
    Object.entries(parts).map(([name, bytes]) => [name, [bytes, { mtime: FIXED_DATE, level: 6 }]]),
  );
  return zipSync(entries);
}

/** The part of the first sheet in the order of the workbook. */
function firstSheet(parts: Readonly<Record<string, Uint8Array>>): string {
  const workbook = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
  const id = /<sheet [^<>]*r:id="([^"<>]+)"/.exec(workbook)?.[1];
  const links = strFromU8(parts['xl/_rels/workbook.xml.rels'] ?? new Uint8Array());
  const link = [...links.matchAll(/<Relationship [^<>]*>/g)].find(([tag]) => tag.includes(`Id="${id ?? ''}"`))?.[0];
  const target = link === undefined ? undefined : /Target="([^"<>]+)"/.exec(link)?.[1];
  if (target === undefined) throw new Error('the summary has no first sheet');
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

/** A drawing stands behind the header and footer of a sheet (18.3.1.99). */
function withDrawing(xml: string): string {
  const end = xml.lastIndexOf('</worksheet>');
  return `${xml.slice(0, end)}<drawing xmlns:r="${OFFICE}" r:id="rId1"/>${xml.slice(end)}`;
}

function relationships(...list: readonly (readonly [kind: string, target: string])[]): string {
  const links = list.map(
    ([kind, target], index) =>
      `<Relationship Id="rId${String(index + 1)}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}">${links.join('')}</Relationships>`;
}

function withTypes(xml: string, charts: number): string {
  const drawing =
    '<Override PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/>';
  const chart = (index: number): string =>
    `<Override PartName="/xl/charts/chart${String(index + 1)}.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/>`;
  const added = drawing + Array.from({ length: charts }, (_, index) => chart(index)).join('');
  const end = xml.lastIndexOf('</Types>');
  return xml.slice(0, end) + added + xml.slice(end);
}
