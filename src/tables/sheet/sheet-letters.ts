import { mayBeInvisible } from '../../quantity';

/** Letters whose codes agree in these bits are taken for one another. */
const BITS = 0xfff;
/** What dates are shown with, cell by cell where they are asked for: 2024年1月20日, 星期六. */
const OF_DATES = '0123456789年月日星期一二三四五六天';
/** A longer text may hold any letter: sheets of such texts are no long tables. */
const LONGEST = 1000;

/**
 * The letters of all texts of a sheet, dates among them. A rule that seeks words in every row of a long table asks first whether the sheet has
 * their letters at all.
 */
export class SheetLetters {
  private readonly seen = new Uint8Array(BITS + 1);

  constructor() {
    this.add(OF_DATES);
  }

  /** Whether a letter of the text may be one that nobody sees (`mayBeInvisible`). */
  add(text: string): boolean {
    const { seen } = this;
    if (text.length > LONGEST) {
      seen.fill(1);
      return true;
    }
    let mayHide = false;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      seen[code & BITS] = 1;
      if (mayBeInvisible(code)) mayHide = true;
    }
    return mayHide;
  }

  /** Whether a text of the sheet may hold one of the words. False is sure. */
  mayHold(words: readonly string[]): boolean {
    return words.some((word) => this.hasLettersOf(word));
  }

  private hasLettersOf(word: string): boolean {
    for (let at = 0; at < word.length; at++) if (this.seen[word.charCodeAt(at) & BITS] !== 1) return false;
    return true;
  }
}
