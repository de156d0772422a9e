import { ERROR_MESSAGES } from './error-messages.data';

/** An error as Excel gives it to its client: code, sentence, and the HTTP status that Excel gives with it. */
export class ExcelError extends Error {
  override readonly name = 'ExcelError';
  constructor(
    readonly code: string,
    message: string = ERROR_MESSAGES[code] ?? code,
    readonly httpStatus = 400,
  ) {
    super(message);
  }
}

/** Something that Excel has and the stand-in has not: never silent, so that no test passes by accident. */
export function notModelled(what: string): ExcelError {
  return new ExcelError('ApiNotFound', `stand-in: ${what} is not modelled`, 501);
}

export function invalidArgument(): ExcelError {
  return new ExcelError('InvalidArgument');
}

export function itemNotFound(): ExcelError {
  return new ExcelError('ItemNotFound', undefined, 404);
}
