import { Decimal } from 'decimal.js';
import { DEFAULT_SETTINGS, type Settings } from '../../contracts/settings';
import { THRESHOLDS, type Threshold } from './thresholds.data';
import { largest } from '../../workbook/lists';

/** A grade as it is being edited; `id` stays with it while others are added and removed. */
export interface GradeDraft {
  readonly id: number;
  readonly grade: string;
  /** As typed. */
  readonly from: string;
}

/** Settings as they are being edited: figures are what the person typed, well-formed or not. */
export interface SettingsDraft extends Pick<
  Settings,
  'profile' | 'lessIsBetter' | 'rounding' | 'rules' | 'paintHints' | 'comparesLeftOut'
> {
  /** In the unit of each table. */
  readonly tolerance: string;
  /** In percent. */
  readonly thresholds: Readonly<Record<Threshold, string>>;
  readonly grades: readonly GradeDraft[];
}

export type DraftFault = 'not-a-number' | 'out-of-range' | 'blank' | 'twice' | 'not-descending' | 'last-not-zero';

/** Faults by field: "tolerance", "threshold.overachieved", "grade.<id>.grade", "grade.<id>.from". */
export type DraftFaults = ReadonlyMap<string, DraftFault>;

export type Section = 'form' | 'thresholds' | 'grades' | 'rules';

/** The keys of a draft that each section of the page holds. */
const SECTION_KEYS: Readonly<Record<Section, readonly (keyof SettingsDraft)[]>> = {
  form: ['profile', 'lessIsBetter', 'rounding', 'tolerance', 'paintHints', 'comparesLeftOut'],
  thresholds: ['thresholds'],
  grades: ['grades'],
  rules: ['rules'],
};

/** What is out by more is no rounding. */
export const MOST_TOLERANCE = 1;

/** Points that a total score can reach. */
const MOST_POINTS = 100;

export function draftOf(settings: Settings): SettingsDraft {
  const { profile, lessIsBetter, rounding, rules, thresholds, grades, tolerance, paintHints, comparesLeftOut } =
    settings;
  return {
    profile,
    lessIsBetter,
    rounding,
    rules,
    tolerance,
    paintHints,
    comparesLeftOut,
    thresholds: {
      overachieved: percentOf(thresholds.overachieved),
      budgetChange: percentOf(thresholds.budgetChange),
      lowExecution: percentOf(thresholds.lowExecution),
    },
    grades: grades.map(({ grade, from }, id) => ({ id, grade, from })),
  };
}

const percentOf = (ratio: string): string => new Decimal(ratio).times(100).toFixed();

/** A typed figure, full width or half, with or without a percent sign; null where it is none, or has over four decimals. */
function figureIn(text: string): Decimal | null {
  const plain = text.normalize('NFKC').replace(/[\s%]/g, '');
  return /^\d{1,6}(\.\d{1,4})?$/.test(plain) ? new Decimal(plain) : null;
}

/** Everything in a draft that cannot be stored. */
export function faultsOf(draft: SettingsDraft): DraftFaults {
  const faults = new Map<string, DraftFault>();
  const tolerance = figureIn(draft.tolerance);
  if (!tolerance) faults.set('tolerance', 'not-a-number');
  else if (tolerance.gt(MOST_TOLERANCE)) faults.set('tolerance', 'out-of-range');
  for (const { id, least, most } of THRESHOLDS) {
    const figure = figureIn(draft.thresholds[id]);
    if (!figure) faults.set(`threshold.${id}`, 'not-a-number');
    else if (figure.lt(least) || figure.gt(most)) faults.set(`threshold.${id}`, 'out-of-range');
  }
  draft.grades.forEach((entry, index) => {
    const name = entry.grade.trim();
    const before = draft.grades.slice(0, index);
    if (name === '') faults.set(`grade.${String(entry.id)}.grade`, 'blank');
    else if (before.some(({ grade }) => grade.trim() === name)) faults.set(`grade.${String(entry.id)}.grade`, 'twice');
    const fault = pointsFault(draft.grades, index);
    if (fault) faults.set(`grade.${String(entry.id)}.from`, fault);
  });
  return faults;
}

function pointsFault(grades: readonly GradeDraft[], index: number): DraftFault | null {
  const points = figureIn(grades[index]?.from ?? '');
  if (!points) return 'not-a-number';
  if (points.gt(MOST_POINTS)) return 'out-of-range';
  const above = index === 0 ? null : figureIn(grades[index - 1]?.from ?? '');
  if (above && points.gte(above)) return 'not-descending';
  return index === grades.length - 1 && !points.isZero() ? 'last-not-zero' : null;
}

/** The settings that a draft without faults stands for; what the page does not show is kept from `base`. */
export function settingsOf(draft: SettingsDraft, base: Settings): Settings {
  const ratio = (id: Threshold): string => exact(draft.thresholds[id]).div(100).toFixed();
  return {
    ...base,
    profile: draft.profile,
    lessIsBetter: draft.lessIsBetter,
    rounding: draft.rounding,
    rules: draft.rules,
    tolerance: exact(draft.tolerance).toFixed(),
    paintHints: draft.paintHints,
    comparesLeftOut: draft.comparesLeftOut,
    thresholds: {
      overachieved: ratio('overachieved'),
      budgetChange: ratio('budgetChange'),
      lowExecution: ratio('lowExecution'),
    },
    grades: draft.grades.map(({ grade, from }) => ({ grade: grade.trim(), from: exact(from).toFixed() })),
  };
}

function exact(text: string): Decimal {
  const figure = figureIn(text);
  if (!figure) throw new RangeError(`no figure: ${text}`);
  return figure;
}

/** Whether two drafts say the same in a section, or in all of them. */
export function sameDraft(a: SettingsDraft, b: SettingsDraft, section?: Section): boolean {
  const keys = section ? SECTION_KEYS[section] : Object.values(SECTION_KEYS).flat();
  return keys.every((key) => said(a, key) === said(b, key));
}

function said(draft: SettingsDraft, key: keyof SettingsDraft): string {
  if (key === 'grades') return JSON.stringify(draft.grades.map(({ grade, from }) => [grade, from]));
  if (key === 'rules') return JSON.stringify(Object.entries(draft.rules).sort(([a], [b]) => (a < b ? -1 : 1)));
  return JSON.stringify(draft[key]);
}

const DEFAULT_DRAFT = draftOf(DEFAULT_SETTINGS);

export function isDefault(draft: SettingsDraft, section: Section): boolean {
  return sameDraft(draft, DEFAULT_DRAFT, section);
}

/** The draft with one section as it is when nobody has set anything. */
export function withDefaults(draft: SettingsDraft, section: Section): SettingsDraft {
  return { ...draft, ...Object.fromEntries(SECTION_KEYS[section].map((key) => [key, DEFAULT_DRAFT[key]])) };
}

/** A rule's setting changed; a setting that says nothing is left out, so that it reads as untouched. */
export function withRule(
  draft: SettingsDraft,
  rule: string,
  change: { readonly off: boolean } | { readonly severity: Settings['rules'][string]['severity'] | null },
): SettingsDraft {
  const { [rule]: before = {}, ...others } = draft.rules;
  const off = 'off' in change ? change.off : (before.off ?? false);
  const severity = 'severity' in change ? change.severity : (before.severity ?? null);
  if (!off && !severity) return { ...draft, rules: others };
  return { ...draft, rules: { ...others, [rule]: { ...(off ? { off } : {}), ...(severity ? { severity } : {}) } } };
}

/** The draft with one grade more, before the last one, which holds from 0. */
export function withGradeAdded(draft: SettingsDraft): SettingsDraft {
  const id =
    largest(
      draft.grades.map((grade) => grade.id),
      -1,
    ) + 1;
  return { ...draft, grades: [...draft.grades.slice(0, -1), { id, grade: '', from: '' }, ...draft.grades.slice(-1)] };
}
