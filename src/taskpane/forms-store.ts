import { exportForms, importForms, type TaughtForms } from '../review';
import type { FormsStore } from './ports';

const FORMS_KEY = 'jihe.forms';

/** What of a storage keeps forms. */
export type FormsStorage = Pick<Storage, 'getItem' | 'setItem'>;

/** Taught forms in the storage of the pane, as the file that is exported. What stands there and is none is left unread. */
export function formsStore(storage: FormsStorage): FormsStore {
  return {
    load(): TaughtForms {
      const kept = storage.getItem(FORMS_KEY);
      const read = kept === null ? null : importForms(kept);
      return read !== null && 'forms' in read ? read.forms : [];
    },
    save(forms) {
      try {
        storage.setItem(FORMS_KEY, exportForms(forms));
        return true;
      } catch (error) {
        // The storage is full, or closed to this page.
        if (error instanceof DOMException) return false;
        throw error;
      }
    },
  };
}
