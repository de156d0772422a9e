import { CATALOGUE, type Severity } from '../review';
import { ruleTitle, ruleWhy, type Language } from '../words';
import type { Combined } from './combined-text';
import type { JsonFinding } from './json-report';
import type { Outcome, Remembered } from './outcome';
import type { JsonSentenceFinding } from './report-json';
import { safeJson } from './terminal';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/**
 * Findings of all files as a SARIF log (OASIS, Static Analysis Results Interchange Format 2.1.0): one run, a result a
 * finding, at the file and, as a logical location, the cell. Keys of findings are its fingerprints, waivers its
 * suppressions; files that could not be read are notifications of the run. One element a line.
 */
export class SarifLog implements Combined {
  private first = true;
  private readonly unread: object[] = [];

  constructor(
    private readonly language: Language,
    private readonly version: string,
  ) {}

  begin(): readonly string[] {
    const rules = CATALOGUE.rules.map(({ id, severity }) => ({
      id,
      shortDescription: { text: ruleTitle(id, this.language) },
      fullDescription: { text: ruleWhy(id, this.language) },
      defaultConfiguration: { level: LEVELS[severity] },
    }));
    const driver = { name: 'JiHe', ...(this.version === '' ? {} : { version: this.version }), rules };
    return [
      `{"$schema":${inLine(SCHEMA)},"version":"2.1.0","runs":[{"tool":{"driver":${inLine(driver)}},`,
      `"columnKind":"utf16CodeUnits","results":[`,
    ];
  }

  add({ file, refused, report }: Outcome): readonly string[] {
    if (refused !== null) {
      this.unread.push({
        level: 'error',
        message: { text: refused },
        locations: [{ physicalLocation: artifact(file) }],
      });
      return [];
    }
    const results = [
      ...(report?.findings ?? []).map((found) => resultOf(file, found)),
      ...(report?.solved ?? []).map((found) => ({ ...common(file, found), baselineState: 'absent' })),
    ];
    return results.map((result) => {
      const comma = this.first ? '' : ',';
      this.first = false;
      return comma + inLine(result);
    });
  }

  end(): readonly string[] {
    const invocation = {
      executionSuccessful: this.unread.length === 0,
      toolExecutionNotifications: this.unread,
    };
    return [`],"invocations":[${inLine(invocation)}]}]}`];
  }
}

/** JSON without a line break. */
const inLine = (value: unknown): string => safeJson(value).replace(/\n */g, '');

/** A relative reference (RFC 3986) to a file by its name in results. */
function artifact(file: string): object {
  return { artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/') } };
}

function common(file: string, { key, rule, severity, sheet, cell, message }: Remembered): object {
  return {
    ruleId: rule,
    level: LEVELS[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: artifact(file),
        logicalLocations: [{ name: cell, fullyQualifiedName: `${sheet}!${cell}`, kind: 'cell' }],
      },
    ],
    partialFingerprints: { 'findingKey/v1': key },
  };
}

/** A sentence of a report lies in a paragraph instead of a sheet. */
function placed(found: JsonFinding | JsonSentenceFinding): Remembered {
  if ('sheet' in found) return found;
  const { paragraph, start, end } = found;
  return { ...found, sheet: `¶${String(paragraph)}`, cell: `${String(start)}-${String(end)}` };
}

function resultOf(file: string, found: JsonFinding | JsonSentenceFinding): object {
  const { expected, actual, difference, waived, state } = found;
  return {
    ...common(file, placed(found)),
    ...(state === undefined ? {} : { baselineState: state === 'new' ? 'new' : 'unchanged' }),
    ...(waived
      ? { suppressions: [{ kind: 'external', status: 'accepted', justification: `${waived.reason} (${waived.date})` }] }
      : {}),
    properties: { expected, actual, difference },
  };
}
