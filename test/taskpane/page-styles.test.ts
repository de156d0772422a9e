/** Whether a rule of the selector styles an element of the classes, inside one of the class `outer`. */
function styles(selector: string, classes: string): boolean {
  document.head.innerHTML = `<style>${selector} { white-space: nowrap; }</style>`;
  document.body.innerHTML = `<div class="outer"><span class="${classes}"></span></div>`;
  const [span] = document.getElementsByTagName('span');
  return span !== undefined && getComputedStyle(span).whiteSpace === 'nowrap';
}

describe('styles in the pages of tests', () => {
  it.each([
    ['.one', 'one', true],
    ['.one', 'two one', true],
    ['.one', 'two', false],
    ['.one', 'one-more', false],
    ['.one', 'ONE', false],
    ['.one', '', false],
    ['.one.two', 'one two', true],
    ['.one.two', 'one', false],
    ['.one:first-child', 'one', true],
    ['.one:not(.two)', 'one', true],
    ['.one:not(.two)', 'one two', false],
    ['.two, .one', 'one', true],
    ['.outer .one', 'one', true],
    ['.outer > .one', 'one', true],
    ['.two + .one', 'one', false],
    ['.outer :not(.two)', 'one', true],
    [':is(.one, .two)', 'two', true],
    ['span', 'one', true],
    ['.one[class]', 'one', true],
  ])('rule %j, classes %j: %s', (selector, classes, answer) => {
    expect(styles(selector, classes)).toBe(answer);
  });
});
