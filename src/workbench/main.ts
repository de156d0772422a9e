import './page/page.css';
import { LANGUAGE_TAGS } from '../words';
import { exposeHooks } from './hooks';
import { pageLanguage } from './page/page-words';
import { Workbench } from './workbench';

const language = pageLanguage(window.location.search);
document.documentElement.lang = LANGUAGE_TAGS[language];
const workbench = new Workbench(language);
exposeHooks(workbench);
void workbench.start();
