import { OF_FORMS } from '../support/amplifiers';
import { amplifiedSuite } from '../support/amplifiers/amplified-suite';

/** Needs the built command line. Files of 64 KB that repeat what tables are made of. */
amplifiedSuite(OF_FORMS);
