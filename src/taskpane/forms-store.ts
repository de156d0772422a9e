import type { TaughtForms } from '../contracts/taught-form';
import type { exportForms, importForms } from '../review/taught-forms';
import type { FormsStore } from './ports';

const FORMS_KEY = 'jihe.forms';

/** What of a storage keeps forms. */
export type FormsStorage = Pick<Storage, 'getItem' | 'setItem'>;

/** Forms as a text, and back. */
export interface FormsText {
  readonly exportForms: typeof exportForms;
  readonly importForms: typeof importForms;
}

/** Taught forms in the storage of the pane, as the file that is exported. What stands there and is none is left unread. */
export function formsStore(storage: FormsStorage, text: () => FormsText): FormsStore {
  return {
    load(): TaughtForms {
      const kept = storage.getItem(FORMS_KEY);
      const read = kept === null ? null : text().importForms(kept);
      return read !== null && 'forms' in read ? read.forms : [];
    },
    save(forms) {
      try {
        storage.setItem(FORMS_KEY, text().exportForms(forms));
        return true;
      } catch (error) {
        // The storage is full, or closed to this page.
        if (error instanceof DOMException) return false;
        throw error;
      }
    },
  };
}
