import { HostError } from '../hosts/workbook-host';

/** What `bring` loads of the program itself. Rejects with a HostError `not-loaded` where it cannot be had now. */
export async function loadPart<T>(bring: () => Promise<T>): Promise<T> {
  try {
    return await bring();
  } catch (error) {
    throw new HostError('not-loaded', {}, { cause: error });
  }
}
