import { OF_REPORTS } from '../support/amplifiers';
import { amplifiedSuite } from '../support/amplifiers/amplified-suite';

/** Needs the built command line. Files of 64 KB that repeat what reports in Word are made of. */
amplifiedSuite(OF_REPORTS);
