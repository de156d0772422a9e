import type { RangeAddress } from '../../../workbook/address';
import { ourNames, type OurNames, type OwnedName } from '../read/owned-names';

/** A name of ours, and the cells for which it has to stand. */
export type StandingName = Pick<OwnedName, 'name' | 'scope'> & { readonly range: RangeAddress };

/**
 * Our names of the whole workbook as the next request has to find them: as they were when it was planned, and then as
 * the last request left them. Excel moves names with their cells, so that one which stands for other cells tells of rows
 * and columns that have come or gone since.
 */
export class NamesInForce {
  private meant: ReadonlyMap<string, string>;
  private columns: readonly StandingName[];
  private added: Excel.NamedItem[] = [];
  private removed: string[] = [];

  /** `writesReport`: the change set itself moves the name of our report about, which then says nothing. */
  constructor(
    planned: OurNames,
    private readonly writesReport: boolean,
  ) {
    this.meant = meaningOf(planned);
    this.columns = columnsOf(planned);
  }

  /** A request adds a name, and asks Excel how it keeps it. */
  adds(item: Excel.NamedItem): void {
    this.added.push(item.load('name,formula,comment'));
  }

  removes(name: string): void {
    this.removed.push(name);
  }

  /** Names of our columns on some sheets, as the next request has to find them. */
  columnsOn(sheets: ReadonlySet<string>): StandingName[] {
    return this.columns.filter(({ range }) => sheets.has(range.sheet));
  }

  /** Whether the names that a request found before it wrote are the ones that have to be there. */
  are(found: OurNames): boolean {
    const now = meaningOf(found);
    const isSame = (name: string): boolean => now.get(name) === this.meant.get(name);
    return [...now.keys(), ...this.meant.keys()].every((name) => isSame(name) || (name === REPORT && this.isOpen));
  }

  /** The request that found them, all as they had to be, was carried out. */
  sent(found: OurNames): void {
    const meant = new Map(meaningOf(found));
    for (const name of this.removed) meant.delete(name);
    const added = ourNames({ items: this.added }, null);
    for (const [name, meaning] of meaningOf(added)) meant.set(name, meaning);
    const staying = columnsOf(found).filter(({ name }) => !this.removed.includes(name));
    this.columns = [...staying, ...columnsOf(added)];
    [this.meant, this.added, this.removed] = [meant, [], []];
    this.isOpen = this.writesReport;
  }

  /** Where the name of our report stands is our own doing. */
  private isOpen = false;
}

/** The key of the name of our report; no name has it. */
const REPORT = '';

const columnsOf = ({ owned }: OurNames): StandingName[] =>
  owned.flatMap(({ name, scope, range }) => (range ? [{ name, scope, range }] : []));

function meaningOf({ owned, memories, anchors, report }: OurNames): Map<string, string> {
  const meaning = new Map<string, string>();
  for (const { name, range, comment } of [...owned, ...memories]) meaning.set(name, JSON.stringify([range, comment]));
  for (const { name, formula } of anchors) meaning.set(name, formula);
  if (report !== null) meaning.set(REPORT, report);
  return meaning;
}
