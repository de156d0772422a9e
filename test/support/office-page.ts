import { readFileSync } from 'node:fs';
import path from 'node:path';
import { installStandIn, WorkbookModel } from '../../src/standin';
import type { PageOptions, StandInPage, StandInWorkbookData } from '../../src/standin';

const dist = path.join(path.dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');

/** Where the page believes to have its scripts from; nothing is ever fetched. */
const ORIGIN = 'https://localhost/lib/office/';

/**
 * Boots Microsoft's full client (office.js and what it loads) in the page of a jsdom test. jsdom fetches no scripts:
 * the files are read from the package and evaluated, unmodified, when the client asks for them.
 */
export async function openPage(
  data: StandInWorkbookData,
  options: Partial<PageOptions> = {},
): Promise<StandInPage & { readonly model: WorkbookModel; readonly info: { host: string; platform: string } }> {
  const model = new WorkbookModel(data);
  const page = installStandIn(window, model, { language: 'zh-CN', ...options });
  const head = document.head;
  const append = head.appendChild.bind(head);
  head.appendChild = <T extends Node>(node: T): T => {
    append(node);
    if (node instanceof HTMLScriptElement)
      queueMicrotask(() => {
        load(node);
      });
    return node;
  };
  const script = document.createElement('script');
  script.src = `${ORIGIN}office.js`;
  head.appendChild(script);
  await new Promise((resolve) => setTimeout(resolve));
  const info = await Office.onReady();
  return { ...page, model, info: { host: String(info.host), platform: String(info.platform) } };
}

function load(script: HTMLScriptElement): void {
  if (!script.src.startsWith(ORIGIN)) throw new Error(`a script from elsewhere: ${script.src}`);
  const file = script.src.slice(ORIGIN.length).split('?')[0] ?? '';
  (0, eval)(readFileSync(path.join(dist, file), 'utf8'));
  script.dispatchEvent(new Event('load'));
}
