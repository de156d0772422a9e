import { singleCell } from '../../workbook/address';
import { itemNotFound } from '../excel-error';
import type { CellComment, CommentReply, SheetModel, WorkbookModel } from '../model';
import type { Arguments, WireObject } from '../rich-api';
import { defineType } from '../rich-api';
import { rangeType } from './range';
import type { RangeTarget } from './range-target';
import { targetAt } from './range-target';

interface CommentTarget {
  readonly book: WorkbookModel;
  readonly comment: CellComment;
}

interface ReplyTarget extends CommentTarget {
  readonly reply: CommentReply;
}

interface CommentsTarget {
  readonly book: WorkbookModel;
  /** Missing for the comments of the whole workbook. */
  readonly sheet?: SheetModel;
}

const replyType = defineType<Excel.CommentReply, ReplyTarget>('CommentReply', {
  id: ({ reply }) => reply.id,
  scalars: {
    id: { get: ({ reply }) => reply.id },
    content: { get: ({ reply }) => reply.content },
    authorName: { get: ({ reply }) => reply.author ?? '' },
  },
  methods: {
    delete: ({ book, comment, reply }) => {
      book.changeComment(comment, { replies: repliesOf(comment).filter((other) => other !== reply) });
    },
  },
});

const repliesOf = ({ replies = [] }: CellComment): readonly CommentReply[] => replies;

const replyCollectionType = defineType<Excel.CommentReplyCollection, CommentTarget>('CommentReplyCollection', {
  items: (target) => repliesOf(target.comment).map((reply) => replyType.of({ ...target, reply })),
  methods: {
    add: ({ book, comment }, args) => {
      const reply = { id: `{REPLY-${String(book.nextId())}}`, content: args.text(0) };
      book.changeComment(comment, { replies: [...repliesOf(comment), reply] });
      return replyType.of({ book, comment, reply });
    },
    getCount: ({ comment }) => repliesOf(comment).length,
    getItem: (target, args) => {
      const reply = repliesOf(target.comment).find(({ id }) => id === args.text(0));
      return reply ? replyType.of({ ...target, reply }) : missing();
    },
  },
});

const commentType = defineType<Excel.Comment, CommentTarget>('Comment', {
  id: ({ comment }) => comment.id,
  scalars: {
    id: { get: ({ comment }) => comment.id },
    content: {
      get: ({ comment }) => comment.content,
      set: ({ book, comment }, value) => {
        book.changeComment(comment, { content: String(value) });
      },
    },
  },
  navigation: {
    replies: (target) => replyCollectionType.of(target),
  },
  methods: {
    delete: ({ book, comment }) => {
      book.removeComment(comment);
    },
    getLocation: ({ book, comment: { sheet, row, column } }) =>
      rangeType.of({ book, sheet, area: singleCell(row, column) }),
  },
});

const commentsOf = ({ book, sheet }: CommentsTarget): readonly CellComment[] =>
  book.comments.filter((comment) => !comment.isNote && (sheet === undefined || comment.sheet === sheet));

function find(target: CommentsTarget, id: string): WireObject | null {
  const comment = commentsOf(target).find((candidate) => candidate.id === id);
  return comment ? commentType.of({ book: target.book, comment }) : null;
}

function place({ book, sheet }: CommentsTarget, args: Arguments): RangeTarget {
  return args.target(0, rangeType) ?? targetAt(book, sheet ?? book.activeSheet, args.text(0));
}

export const commentCollectionType = defineType<Excel.CommentCollection, CommentsTarget>('CommentCollection', {
  items: (target) => commentsOf(target).map((comment) => commentType.of({ book: target.book, comment })),
  methods: {
    add: (target, args) => {
      const { book } = target;
      const { sheet, area } = place(target, args);
      return commentType.of({ book, comment: book.addComment(sheet, area.top, area.left, args.text(1)) });
    },
    getCount: (target) => commentsOf(target).length,
    getItem: (target, args) => find(target, args.text(0)) ?? missing(),
    getItemByCell: (target, args) => {
      const { sheet, area } = place(target, args);
      const comment = target.book.commentAt(sheet, area.top, area.left);
      return comment && !comment.isNote ? commentType.of({ book: target.book, comment }) : missing();
    },
  },
});

function missing(): never {
  throw itemNotFound();
}
