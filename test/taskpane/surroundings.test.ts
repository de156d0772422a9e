import { createCommandChannel } from '../../src/taskpane/command-channel';
import type { PaneCommand } from '../../src/taskpane/ports';
import { fileNameOf, rememberedLanguage, rememberLanguage, storageOf, themeOf } from '../../src/taskpane/surroundings';

describe('the theme', () => {
  it.each([
    [null, false, 'light'],
    [undefined, true, 'high-contrast'],
    [{ isDarkTheme: true }, false, 'dark'],
    [{ isDarkTheme: false, bodyBackgroundColor: '#000000' }, false, 'light'],
    [{ bodyBackgroundColor: '#262626' }, false, 'dark'],
    [{ bodyBackgroundColor: '#FFFFFF' }, false, 'light'],
    [{ bodyBackgroundColor: 'white' }, false, 'light'],
    [{ isDarkTheme: true }, true, 'high-contrast'],
  ] as const)('for %j, forced colours %s, is %s', (colours, forced, theme) => {
    expect(themeOf(colours, forced)).toBe(theme);
  });
});

describe('the name of the workbook', () => {
  it.each([
    ['C:\\绩效\\自评表 2024.xlsx', '自评表 2024.xlsx'],
    ['/Users/x/自评表.xlsx', '自评表.xlsx'],
    ['https://example.org/docs/%E8%87%AA%E8%AF%84.xlsx?web=1#a', '自评.xlsx'],
    ['https://example.org/docs/100%.xlsx', '100%.xlsx'],
    ['自评#1.xlsx', '自评#1.xlsx'],
    ['', undefined],
    [null, undefined],
    [undefined, undefined],
  ])('in %j is %j', (address, name) => {
    expect(fileNameOf(address)).toBe(name);
  });
});

describe('the language', () => {
  beforeEach(() => {
    localStorage.clear();
  });

  it('is that of Office until the person chooses one', () => {
    expect(rememberedLanguage(localStorage, 'en-US')).toBe('en');
    rememberLanguage(localStorage, 'zh');
    expect(rememberedLanguage(localStorage, 'en-US')).toBe('zh');
  });

  it('ignores what is no language', () => {
    localStorage.setItem('jihe.language', 'tlh');
    expect(rememberedLanguage(localStorage, 'zh-CN')).toBe('zh');
  });

  it('works without a storage', () => {
    const denied = {
      get localStorage(): Storage {
        throw new DOMException('denied', 'SecurityError');
      },
    };
    expect(storageOf(denied)).toBeNull();
    rememberLanguage(null, 'en');
    expect(rememberedLanguage(null, 'en-US')).toBe('en');
  });

  it('hides no other failure', () => {
    const broken = {
      get localStorage(): Storage {
        throw new TypeError('broken');
      },
    };
    expect(() => storageOf(broken)).toThrow(TypeError);
  });
});

describe('the way from the ribbon', () => {
  it('keeps the latest command until somebody listens, and hands it over once', () => {
    const channel = createCommandChannel();
    channel.send('check');
    channel.send('clear');
    const heard: PaneCommand[] = [];
    const stop = channel.subscribe((command) => heard.push(command));
    channel.send('recalculate');
    stop();
    channel.send('check');
    expect(heard).toEqual(['clear', 'recalculate']);
    const late: PaneCommand[] = [];
    channel.subscribe((command) => late.push(command));
    expect(late).toEqual(['check']);
  });
});
