import { restoreSettings, STORED_NAMESPACE } from '../review/stored-settings';
import type { WorkbookModel } from '../standin';
import { namespaceOf } from '../standin/model';

/**
 * Whether a workbook holds what its file does not: contents of cells, waivers and settings. Marks do not count, nor what
 * a check remembers by itself.
 */
export class UnsavedWork {
  private cells = false;
  private kept = '';
  private told = false;

  /** `onChange` is told whenever the answer changes. */
  constructor(
    private readonly model: WorkbookModel,
    private readonly onChange: (isThere: boolean) => void,
  ) {
    model.onChange(({ kind }, origin) => {
      if (kind === 'cells' && origin !== 'calculation') this.cells = true;
      else if (kind !== 'parts') return;
      this.tell();
    });
  }

  get isThere(): boolean {
    return this.cells || this.kept !== settingsIn(this.model);
  }

  /** What the workbook holds now is what a file holds. */
  settle(): void {
    this.cells = false;
    this.kept = settingsIn(this.model);
    this.tell();
  }

  private tell(): void {
    const now = this.isThere;
    if (now === this.told) return;
    this.told = now;
    this.onChange(now);
  }
}

/** A person's settings and waivers as the workbook keeps them, without the memory of the last check. */
function settingsIn(model: WorkbookModel): string {
  const own = model.customXml.find(({ xml }) => namespaceOf(xml) === STORED_NAMESPACE);
  return JSON.stringify({ ...restoreSettings(own?.xml ?? null), seen: null });
}
