import { TextDecoder, TextEncoder } from 'node:util';

/** Every browser has them, jsdom has not: to be imported before what reads files. */
Object.assign(globalThis, { TextDecoder, TextEncoder });
