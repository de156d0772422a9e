import { element } from './elements';

/** What a person wants done with work that is not saved. */
export type UnsavedAnswer = 'save' | 'discard' | 'cancel';

const isAnswer = (text: string): text is UnsavedAnswer => text === 'save' || text === 'discard';

/** Asks what is to become of unsaved work; `text` says what would be lost. Escape is "cancel". */
export function askAboutUnsaved(text: string): Promise<UnsavedAnswer> {
  const dialog = element<HTMLDialogElement>('unsaved-question');
  element('unsaved-text').textContent = text;
  return new Promise((resolve) => {
    dialog.addEventListener(
      'close',
      () => {
        resolve(isAnswer(dialog.returnValue) ? dialog.returnValue : 'cancel');
      },
      { once: true },
    );
    dialog.returnValue = '';
    dialog.showModal();
  });
}
