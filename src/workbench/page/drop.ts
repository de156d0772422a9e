/** Lets a person drop a file anywhere on the page. `veil` is shown while one is held over it. */
export function acceptDrops(veil: HTMLElement, onFile: (file: File) => void): void {
  const holdsFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
  window.addEventListener('dragenter', (event) => {
    if (holdsFile(event)) veil.hidden = false;
  });
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
}
