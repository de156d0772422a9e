import { OF_FILES } from '../support/amplifiers';
import { amplifiedSuite } from '../support/amplifiers/amplified-suite';

/** Needs the built command line. Files of 64 KB that repeat what packages, sheets, formulas and settings are made of. */
amplifiedSuite(OF_FILES);
