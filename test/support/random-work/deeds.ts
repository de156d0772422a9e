import fc from '../fast-check';
import { CHECK, OUR_DEEDS, WRITE } from './our-deeds';
import { THEIR_DEEDS } from './their-deeds';

/** Stories of what a person and the add-in do to a workbook, one after the other. */
export const stories = fc.commands([...THEIR_DEEDS, ...OUR_DEEDS], { maxCommands: 16, size: 'max' });

/** What a story begins with on a workbook that holds something of ours. */
export const FIRST = [CHECK, WRITE] as const;
