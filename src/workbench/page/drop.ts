/**
 * Lets a person drop a file anywhere on the page. `veil` is shown while one is held over it. The result gives the same
 * to the window of a frame, which would otherwise keep such events to itself.
 */
export function acceptDrops(veil: HTMLElement, onFile: (file: File) => void): (frame: Window) => void {
  const watch = (page: Window): void => {
    page.addEventListener('dragenter', (event) => {
      if (event.dataTransfer?.types.includes('Files')) veil.hidden = false;
    });
  };
  veil.addEventListener('dragover', (event) => {
    event.preventDefault();
  });
  veil.addEventListener('dragleave', () => {
    veil.hidden = true;
  });
  veil.addEventListener('drop', (event) => {
    event.preventDefault();
    veil.hidden = true;
    const file = event.dataTransfer?.files[0];
    if (file) onFile(file);
  });
  watch(window);
  return watch;
}
