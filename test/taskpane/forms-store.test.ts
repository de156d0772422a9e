import { exportForms, importForms, type TaughtForm } from '../../src/review';
import { formsStore, type FormsStorage } from '../../src/taskpane/forms-store';

const FORM: TaughtForm = { header: 'a|b', title: 'a | b', family: 'items', span: null, columns: { '0': 'item' } };

const storeIn = (place: FormsStorage) => formsStore(place, () => ({ exportForms, importForms }));

/** A storage that holds what it is given. */
function storage(kept: Record<string, string> = {}) {
  return {
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, text: string) => {
      kept[key] = text;
    },
  };
}

describe('the forms that the pane keeps', () => {
  it('are there the next time', () => {
    const place = storage();
    expect(storeIn(place).load()).toEqual([]);
    expect(storeIn(place).save([FORM])).toBe(true);
    expect(storeIn(place).load()).toEqual([FORM]);
  });

  it('are none where something else stands in their place', () => {
    expect(storeIn(storage({ 'jihe.forms': '{"x":1}' })).load()).toEqual([]);
  });

  it('tells that they could not be kept', () => {
    const full = {
      getItem: () => null,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    expect(storeIn(full).save([FORM])).toBe(false);
  });
});
