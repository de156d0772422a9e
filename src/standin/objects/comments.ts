import { singleCell } from '../../workbook/address';
import { ExcelError, itemNotFound } from '../excel-error';
import type { CellComment, SheetModel, WorkbookModel } from '../model';
import type { Arguments, WireObject } from '../rich-api';
import { defineType } from '../rich-api';
import { rangeType } from './range';
import type { RangeTarget } from './range-target';
import { targetAt } from './range-target';

interface CommentTarget {
  readonly book: WorkbookModel;
  readonly comment: CellComment;
}

interface CommentsTarget {
  readonly book: WorkbookModel;
  /** Missing for the comments of the whole workbook. */
  readonly sheet?: SheetModel;
}

const commentType = defineType<Excel.Comment, CommentTarget>('Comment', {
  id: ({ comment }) => comment.id,
  scalars: {
    id: { get: ({ comment }) => comment.id },
    content: {
      get: ({ comment }) => comment.content,
      set: ({ book, comment }, value) => {
        comment.content = String(value);
        book.partsChanged();
      },
    },
  },
  methods: {
    delete: ({ book, comment }) => {
      book.comments = book.comments.filter((other) => other !== comment);
      book.partsChanged();
    },
    getLocation: ({ book, comment: { sheet, row, column } }) =>
      rangeType.of({ book, sheet, area: singleCell(row, column) }),
  },
});

const commentsOf = ({ book, sheet }: CommentsTarget): readonly CellComment[] =>
  book.comments.filter((comment) => sheet === undefined || comment.sheet === sheet);

function find(target: CommentsTarget, id: string): WireObject | null {
  const comment = commentsOf(target).find((candidate) => candidate.id === id);
  return comment ? commentType.of({ book: target.book, comment }) : null;
}

function place({ book, sheet }: CommentsTarget, args: Arguments): RangeTarget {
  return args.target(0, rangeType) ?? targetAt(book, sheet ?? book.activeSheet, args.text(0));
}

function at(book: WorkbookModel, { sheet, area }: RangeTarget): CellComment | undefined {
  return book.comments.find((one) => one.sheet === sheet && one.row === area.top && one.column === area.left);
}

export const commentCollectionType = defineType<Excel.CommentCollection, CommentsTarget>('CommentCollection', {
  items: (target) => commentsOf(target).map((comment) => commentType.of({ book: target.book, comment })),
  methods: {
    add: (target, args) => {
      const range = place(target, args);
      if (at(target.book, range)) throw new ExcelError('ItemAlreadyExists');
      const { sheet, area } = range;
      const id = `{COMMENT-${String(target.book.nextId())}}`;
      const comment = { id, sheet, row: area.top, column: area.left, content: args.text(1) };
      target.book.comments = [...target.book.comments, comment];
      target.book.partsChanged();
      return commentType.of({ book: target.book, comment });
    },
    getCount: (target) => commentsOf(target).length,
    getItem: (target, args) => find(target, args.text(0)) ?? missing(),
    getItemByCell: (target, args) => {
      const comment = at(target.book, place(target, args));
      return comment ? commentType.of({ book: target.book, comment }) : missing();
    },
  },
});

function missing(): never {
  throw itemNotFound();
}
