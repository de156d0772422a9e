import type { DraftFaults, SettingsDraft } from '../../view/settings-draft';

/** What every section of the settings gets. */
export interface DraftProps {
  readonly draft: SettingsDraft;
  readonly faults: DraftFaults;
  readonly onChange: (draft: SettingsDraft) => void;
}
