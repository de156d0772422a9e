/** What goes wrong with one batch. */
export type BatchFault =
  /** No answer ever comes; `done` says whether the batch was carried out all the same. */
  | { readonly kind: 'hang'; readonly done: boolean }
  /** An error comes back: before the first action, after the last, or (half-way) before the action of that index. */
  | { readonly kind: 'fail'; readonly code: string; readonly at: 'start' | 'end' | number }
  /** Somebody else, elsewhere, changes the workbook right before the batch is carried out. */
  | { readonly kind: 'meanwhile'; readonly work: () => void };
