/** The part of Microsoft's custom functions runtime that is used here; office.js brings it in a shared runtime. */
declare namespace CustomFunctions {
  /** Excel's name of an error, "#VALUE!". */
  type ErrorName = '#DIV/0!' | '#VALUE!' | '#N/A' | '#NUM!' | '#NULL!';

  /** An error of a cell. Excel shows the message with #VALUE! and #N/A only. */
  class Error {
    constructor(code: ErrorName, message?: string);
    readonly code: ErrorName;
    readonly message: string;
  }

  /** Connects an id of the metadata with the function to call. */
  function associate(id: string, implementation: (...inputs: never[]) => unknown): void;
}
