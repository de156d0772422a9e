/** Widths of the pane in CSS pixels: Excel's own pane is 320 at its narrowest. */
const NARROWEST = 320;
const FIRST = 400;
const STEP = 16;
/** The grid keeps at least so much. */
const GRID = 360;

/** Lets a person set the pane's width with pointer or arrow keys. */
export function makeSplitter(splitter: HTMLElement): void {
  let width = FIRST;
  const set = (wanted: number): void => {
    const widest = Math.max(NARROWEST, window.innerWidth - GRID);
    width = Math.round(Math.min(Math.max(wanted, NARROWEST), widest));
    document.documentElement.style.setProperty('--pane-width', `${String(width)}px`);
    splitter.setAttribute('aria-valuenow', String(width));
    splitter.setAttribute('aria-valuemin', String(NARROWEST));
    splitter.setAttribute('aria-valuemax', String(widest));
  };
  splitter.addEventListener('pointerdown', (down) => {
    const before = width;
    const move = (event: PointerEvent): void => {
      set(before + down.clientX - event.clientX);
    };
    splitter.setPointerCapture(down.pointerId);
    document.body.classList.add('dragging');
    splitter.addEventListener('pointermove', move);
    splitter.addEventListener(
      'lostpointercapture',
      () => {
        splitter.removeEventListener('pointermove', move);
        document.body.classList.remove('dragging');
      },
      { once: true },
    );
  });
  splitter.addEventListener('keydown', (event) => {
    const step = { ArrowLeft: STEP, ArrowRight: -STEP }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    set(width + step);
  });
  set(FIRST);
}
