import { element } from './elements';

/** The line under the bar that says what went wrong. */
export class Notice {
  private readonly box = element('notice');
  private readonly text = element('notice-text');

  constructor() {
    element('notice-close').addEventListener('click', () => {
      this.clear();
    });
  }

  say(text: string): void {
    this.text.textContent = text;
    this.box.hidden = false;
  }

  clear(): void {
    this.box.hidden = true;
    this.text.textContent = '';
  }
}
