import type { SheetModel, WorkbookModel } from '../../standin/model';

const TAB_BAR = '[data-u-comp="slide-tab-bar"]';
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** The bar with the sheets' names as one stop of the keyboard: the arrow keys bring another sheet to the front. */
export class SheetTabs {
  private named = '';
  private readonly bound = new WeakSet<HTMLElement>();

  constructor(
    private readonly container: HTMLElement,
    private readonly model: WorkbookModel,
  ) {}

  /** Its name for those who listen. */
  name(label: string): void {
    this.named = label;
    this.bar?.setAttribute('aria-label', label);
  }

  /** Null while the grid has not drawn it. */
  get bar(): HTMLElement | null {
    const bar = this.container.querySelector<HTMLElement>(TAB_BAR);
    if (bar && !this.bound.has(bar)) this.bind(bar);
    return bar;
  }

  private bind(bar: HTMLElement): void {
    this.bound.add(bar);
    bar.tabIndex = 0;
    bar.setAttribute('role', 'group');
    bar.setAttribute('aria-label', this.named);
    bar.addEventListener('keydown', (event) => {
      const next = this.neighbour(STEPS[event.key] ?? 0);
      if (!next) return;
      event.preventDefault();
      event.stopPropagation();
      this.model.activate(next);
      // the grid takes the focus along with the sheet
      setTimeout(() => {
        this.bar?.focus();
      }, 0);
    });
  }

  private neighbour(step: number): SheetModel | undefined {
    if (step === 0) return undefined;
    const visible = this.model.sheets.filter(({ visibility }) => visibility === 'visible');
    return visible[visible.indexOf(this.model.activeSheet) + step];
  }
}
