export { followModel } from './follow-model';
export { Grid } from './grid';
export { followPerson } from './person';
