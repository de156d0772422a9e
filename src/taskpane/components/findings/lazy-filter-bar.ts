import { lazily } from '../shared/lazily';
import { BarNotLoaded } from '../shared/not-loaded';

/** The bar of the search, loaded when somebody searches. */
export const LazyFilterBar = lazily(
  async () => (await import(/* webpackChunkName: "search" */ './filter-bar')).FilterBar,
  BarNotLoaded,
);
