import './page/page.css';
import { exposeHooks } from './hooks';
import { pageLanguage, keepLanguage } from './page/page-words';
import { Workbench } from './workbench';
import { LANGUAGE_TAGS } from '../words';

const language = pageLanguage(window.location.search);
keepLanguage(language);
document.documentElement.lang = LANGUAGE_TAGS[language];
const workbench = new Workbench(language);
exposeHooks(workbench);
void workbench.start();
