import { LazyFilterBar } from '../findings/lazy-filter-bar';
import { lazily } from '../shared/lazily';
import { PageNotLoaded, TabNotLoaded } from '../shared/not-loaded';

/**
 * Tabs, pages and dialogs that are loaded when they are first opened, one file a room; the list of findings as soon as the
 * pane has been painted.
 */
export const FindingsView = lazily(
  async () => (await import(/* webpackChunkName: "findings" */ '../findings/findings-view')).FindingsView,
  TabNotLoaded,
);
export const OverviewView = lazily(
  async () => (await import(/* webpackChunkName: "overview" */ '../overview/overview')).OverviewView,
  TabNotLoaded,
);
export const RecalculateView = lazily(
  async () => (await import(/* webpackChunkName: "recalculation" */ '../recalculation/recalculate')).RecalculateView,
  TabNotLoaded,
);
export const FixDialog = lazily(
  async () => (await import(/* webpackChunkName: "fixes" */ '../findings/fix-dialog')).FixDialog,
  PageNotLoaded,
);
export const FixAllDialog = lazily(
  async () => (await import(/* webpackChunkName: "fixes" */ '../findings/fix-all-dialog')).FixAllDialog,
  PageNotLoaded,
);
export const RuleDialog = lazily(
  async () => (await import(/* webpackChunkName: "rule" */ '../findings/rule-dialog')).RuleDialog,
  PageNotLoaded,
);
export const SettingsPage = lazily(
  async () => (await import(/* webpackChunkName: "settings" */ '../settings/settings-page')).SettingsPage,
  PageNotLoaded,
);
export const TablePage = lazily(
  async () => (await import(/* webpackChunkName: "tables" */ '../tables/table-page')).TablePage,
  PageNotLoaded,
);
export const WaiveDialog = lazily(
  async () => (await import(/* webpackChunkName: "waivers" */ '../waivers/waive-dialog')).WaiveDialog,
  PageNotLoaded,
);
export const WaiversPage = lazily(
  async () => (await import(/* webpackChunkName: "waivers" */ '../waivers/waivers-page')).WaiversPage,
  PageNotLoaded,
);
export const ReportCheckPage = lazily(
  async () =>
    (await import(/* webpackChunkName: "report-check" */ '../report-check/report-check-page')).ReportCheckPage,
  PageNotLoaded,
);
export const FormulasPage = lazily(
  async () => (await import(/* webpackChunkName: "formulas" */ '../formulas/formulas-page')).FormulasPage,
  PageNotLoaded,
);
export const KeysPage = lazily(
  async () => (await import(/* webpackChunkName: "keys" */ './keys-page')).KeysPage,
  PageNotLoaded,
);

const ALL = [
  ...[FindingsView, OverviewView, RecalculateView, LazyFilterBar],
  ...[FixDialog, FixAllDialog, RuleDialog, WaiveDialog],
  ...[SettingsPage, TablePage, WaiversPage, ReportCheckPage, FormulasPage, KeysPage],
];

/** Loads all of them ahead. */
export async function loadPages(): Promise<void> {
  await Promise.all(ALL.map(({ load }) => load()));
}
