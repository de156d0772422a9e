/** Excel's green from light to dark, in the steps of Univer's theme. 600 is the colour of selections and tabs. */
export const GREENS = {
  50: '#edf7f1',
  100: '#d4ecdd',
  200: '#a9d8bc',
  300: '#76bf95',
  400: '#43a66e',
  500: '#218d51',
  600: '#107c41',
  700: '#0e6c39',
  800: '#0c522c',
  900: '#083f21',
} as const;
