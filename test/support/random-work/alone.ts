import { WorkbookModel, type StandInWorkbookData } from '../../../src/standin';
import type { WorkbookDescription } from '../../../src/standin/model/describe';

/** Something that happens to a workbook of the person alone. */
export type Deed = (model: WorkbookModel) => void;

/** How many records are kept at hand: that of now, and what it would be after an undo. */
const KEPT = 3;

interface Played {
  readonly model: WorkbookModel;
  readonly log: readonly Deed[];
  readonly description: WorkbookDescription;
}

/** The workbook as the person alone would have made it. A record that goes on from one at hand is played from there. */
export class Alone {
  private played: readonly Played[] = [];

  constructor(private readonly data: StandInWorkbookData) {}

  /** A model of its own after all of a record. */
  modelAfter(log: readonly Deed[]): WorkbookModel {
    const model = new WorkbookModel(this.data);
    for (const deed of log) deed(model);
    return model;
  }

  describe(log: readonly Deed[]): WorkbookDescription {
    const [known] = this.played
      .filter((one) => one.log.every((deed, index) => deed === log[index]))
      .sort((a, b) => b.log.length - a.log.length);
    const next = known ? carriedOn(known, log) : played(this.modelAfter(log), log);
    this.played = [next, ...this.played.filter((one) => one !== known)].slice(0, KEPT);
    return next.description;
  }
}

const played = (model: WorkbookModel, log: readonly Deed[]): Played => ({ model, log, description: model.describe() });

function carriedOn(from: Played, log: readonly Deed[]): Played {
  if (from.log.length === log.length) return from;
  for (const deed of log.slice(from.log.length)) deed(from.model);
  return played(from.model, log);
}
