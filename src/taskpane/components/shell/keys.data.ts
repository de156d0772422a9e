/** What the keys do, by where they are pressed. The names of keys are those on the keyboard. */
export const KEYS = [
  {
    place: 'sheet',
    keys: [
      { press: ['Ctrl+Alt+J'], does: 'next' },
      { press: ['Ctrl+Alt+K'], does: 'previous' },
      { press: ['F6'], does: 'regions' },
    ],
  },
  {
    place: 'list',
    keys: [
      { press: ['↓', 'J'], does: 'down' },
      { press: ['↑', 'K'], does: 'up' },
      { press: ['Home', 'End'], does: 'ends' },
      { press: ['PgUp', 'PgDn'], does: 'page' },
      { press: ['←', '→'], does: 'fold' },
      { press: ['Enter'], does: 'open' },
      { press: ['Tab'], does: 'inside' },
      { press: ['Esc'], does: 'close' },
    ],
  },
  {
    place: 'elsewhere',
    keys: [
      { press: ['F8', 'Shift+F8'], does: 'step' },
      { press: ['Enter', '↓'], does: 'hits' },
      { press: ['Ctrl+Enter'], does: 'confirm' },
      { press: ['Esc'], does: 'leave' },
    ],
  },
] as const;
