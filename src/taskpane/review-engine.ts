/** What a check is made of: all of reading and judging. In a file of its own, which is loaded behind the first painting. */
export { CATALOGUE, exportForms, importForms, review, tableAt } from '../review';
