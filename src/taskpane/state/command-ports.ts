import type { Finding } from '../../contracts/finding';
import type { PanePorts } from '../ports';

/** What comes after something that was done with a finding. */
export interface Onward {
  /** Called as soon as it is kept in the workbook, and not after a refusal. */
  readonly kept?: () => void;
  /** The finding to be looked at then, if it is still there. */
  readonly next?: Finding | undefined;
}

/** The powers that commands need. */
export type CommandPorts = Pick<PanePorts, 'host' | 'review' | 'settings' | 'now' | 'remembers'>;
