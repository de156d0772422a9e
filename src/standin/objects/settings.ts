import { itemNotFound } from '../excel-error';
import type { Setting, WorkbookModel } from '../model';
import type { WireObject } from '../rich-api';
import { defineType } from '../rich-api';

interface SettingTarget {
  readonly book: WorkbookModel;
  readonly setting: Setting;
}

const settingType = defineType<Excel.Setting, SettingTarget>('Setting', {
  id: ({ setting }) => setting.key,
  scalars: {
    key: { get: ({ setting }) => setting.key },
    value: {
      get: ({ setting }) => setting.value,
      set: ({ book, setting }, value) => {
        setting.value = value;
        book.partsChanged();
      },
    },
  },
  methods: {
    delete: ({ book, setting }) => {
      book.settings = book.settings.filter((other) => other !== setting);
      book.partsChanged();
    },
  },
});

function find(book: WorkbookModel, key: string): WireObject | null {
  const setting = book.settings.find((candidate) => candidate.key === key);
  return setting ? settingType.of({ book, setting }) : null;
}

export const settingCollectionType = defineType<Excel.SettingCollection, WorkbookModel>('SettingCollection', {
  items: (book) => book.settings.map((setting) => settingType.of({ book, setting })),
  methods: {
    add: (book, args) => {
      const setting = { key: args.text(0), value: args.raw(1) };
      book.settings = [...book.settings.filter(({ key }) => key !== setting.key), setting];
      book.partsChanged();
      return settingType.of({ book, setting });
    },
    getCount: (book) => book.settings.length,
    getItem: (book, args) => find(book, args.text(0)) ?? missing(),
    getItemOrNullObject: (book, args) => find(book, args.text(0)),
  },
});

function missing(): never {
  throw itemNotFound();
}
