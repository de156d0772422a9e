import { createContext, useContext } from 'react';

/** Whether the links of a card are stops of the Tab key: only in the card that is open, so that the list is one stop. */
const LinkStops = createContext(true);

export const LinkStopsProvider = LinkStops.Provider;

export function useLinkStops(): boolean {
  return useContext(LinkStops);
}
