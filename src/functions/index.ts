import { languageOf } from '../words';
import { registerFunctions } from './register';

/**
 * Part of the pane's page (shared runtime). Excel may ask for a value as soon as it has the functions' names, so they
 * are connected at once; in which language errors speak is only known when one is called.
 */
if (typeof CustomFunctions !== 'undefined') {
  registerFunctions(
    () => languageOf(Office.context.displayLanguage),
    () => import(/* webpackChunkName: "functions" */ './excel-functions'),
  );
}
