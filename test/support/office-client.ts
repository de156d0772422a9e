import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createNativeBridge } from '../../src/standin';
import type { StandIn } from '../../src/standin';

let current: StandIn | undefined;

/** Lets the client talk to `standIn` from now on; evaluates Microsoft's unmodified file when first called. */
export function connectClient(standIn: StandIn): void {
  current = standIn;
  if (!('Excel' in globalThis)) evaluateClient();
}

function connected(): StandIn {
  if (!current) throw new Error('no workbook is open');
  return current;
}

/**
 * The client expects a browser of which it uses next to nothing here. It must be evaluated in the test's own realm
 * (indirect eval), or its errors would not be instances of the Error that the tests see.
 */
function evaluateClient(): void {
  const nothing = (): void => undefined;
  const element = () => ({ style: {}, setAttribute: nothing, appendChild: nothing, getElementsByTagName: () => [] });
  const location = {
    href: 'https://localhost/',
    origin: 'https://localhost',
    protocol: 'https:',
    host: 'localhost',
    hostname: 'localhost',
    search: '',
    hash: '',
  };
  const page = {
    window: globalThis,
    self: globalThis,
    navigator: { userAgent: 'node' },
    location,
    document: {
      readyState: 'loading',
      domain: 'localhost',
      URL: location.href,
      getElementById: () => null,
      getElementsByTagName: () => [],
      createElement: element,
      addEventListener: nothing,
    },
    addEventListener: nothing,
    _richApiNativeBridge: createNativeBridge(connected),
  };
  for (const [name, value] of Object.entries(page)) {
    if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
  const file = path.join(
    path.dirname(require.resolve('@microsoft/office-js/package.json')),
    'dist/excel-web-16.00.debug.js',
  );
  (0, eval)(readFileSync(file, 'utf8'));
  const requirements = {
    isSetSupported: (name: string, version?: string) => connected().apiSets.isSupported(name, version),
  };
  const context = { requirements, displayLanguage: 'zh-CN', host: 'Excel' };
  // In a page office.js defines this factory; the client asks it for Office.context.
  const factory = { getContext: () => context, getHostInfo: () => ({ hostType: 'excel', hostPlatform: 'web' }) };
  Object.assign((globalThis as unknown as { readonly OSF: object }).OSF, { _OfficeAppFactory: factory });
}
