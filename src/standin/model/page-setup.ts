/** How a sheet is shown and printed, as far as it differs from a new sheet. */
export interface PageSetup {
  readonly showGridlines?: false;
  /** Rows at the top that stay in view. */
  readonly frozenRows?: number;
  /** As Office says it: "Landscape", "A4". */
  readonly orientation?: string;
  readonly paperSize?: string;
  readonly zoom?: Readonly<Record<string, unknown>>;
  /** Rows that are repeated on every page: "$4:$4". */
  readonly titleRows?: string;
  readonly margins?: Readonly<Record<string, number>>;
  readonly leftFooter?: string;
  readonly centerFooter?: string;
  readonly rightFooter?: string;
}
