import { REPORT_SHEET } from '../../src/report';
import { renderPane } from '../support/render-pane';

describe('the report sheet', () => {
  it('is written from the menu once there is a result, and can be shown and taken back', async () => {
    const { host, check, press, rest, find, user } = renderPane();
    await press('[data-action="menu"]');
    expect(find('[data-action="report"]').getAttribute('aria-disabled')).toBe('true');
    await user.keyboard('{Escape}');
    await check();
    host.reportSheet = REPORT_SHEET;
    await press('[data-action="menu"]');
    await press('[data-action="report"]');
    await rest();
    const plan = host.writes().at(-1);
    expect(plan).toMatchObject({ marks: null, columns: null, edits: [] });
    expect(plan?.report?.rows.length).toBeGreaterThan(5);
    expect(find('[data-notice]').dataset['notice']).toBe('notice.report');
    expect(find('[data-action="undo-notice"]')).toBeDefined();
    await press('[data-action="show-notice"]');
    await rest();
    expect(host.calls.at(-1)).toEqual({ method: 'reveal', cell: { sheet: REPORT_SHEET, row: 0, column: 0 } });
  });

  it('that stays behind because somebody wrote into it is told of', async () => {
    const { host, check, press, rest, all } = renderPane();
    await check();
    host.clearReport = { marks: 1, columns: 0, skipped: [], keptReport: REPORT_SHEET };
    await press('[data-action="menu"]');
    await press('[data-action="clear"]');
    await rest();
    expect(all('[data-notice]').map(({ dataset }) => dataset['notice'])).toContain('notice.report-kept');
  });

  it('beside one that has become somebody’s is told with it', async () => {
    const { host, check, press, rest, all } = renderPane();
    await check();
    host.reportSheet = `${REPORT_SHEET} (2)`;
    host.reportRemarks = { keptReport: REPORT_SHEET };
    await press('[data-action="menu"]');
    await press('[data-action="report"]');
    await rest();
    const told = all('[data-notice]').map(({ dataset }) => dataset['notice']);
    expect(told).toEqual(expect.arrayContaining(['notice.report', 'notice.report-kept']));
  });

  it('that is not set up for printing is told of', async () => {
    const { host, check, press, rest, all } = renderPane();
    await check();
    host.reportSheet = REPORT_SHEET;
    host.reportRemarks = { unpagedReport: true };
    await press('[data-action="menu"]');
    await press('[data-action="report"]');
    await rest();
    const told = all('[data-notice]').map(({ dataset }) => dataset['notice']);
    expect(told).toEqual(expect.arrayContaining(['notice.report', 'notice.report-unpaged']));
  });
});
