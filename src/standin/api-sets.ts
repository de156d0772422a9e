import { MEMBERS_SINCE } from './members-since.data';
import { ExcelError } from './excel-error';

/** "1.14" as a number that sorts: minor versions count, 1.9 comes before 1.14. */
const rank = (version: string): number => {
  const [major = '0', minor = '0'] = version.split('.');
  return Number(major) * 1000 + Number(minor);
};

/** Which version of ExcelApi the stand-in plays. */
export class ApiSets {
  /** Members that this Excel does not have, by class. */
  private readonly later: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(
    /** "1.9" is Office LTSC 2021's forerunner, "1.14" LTSC 2021, "1.15" what the client from npm knows. */
    readonly excelApi = '1.15',
  ) {
    this.later = membersAfter(rank(excelApi));
  }

  /** As Office.context.requirements.isSetSupported. */
  isSupported(name: string, version = '1.1'): boolean {
    return name === 'ExcelApi' ? rank(version) <= rank(this.excelApi) : name in OTHER_SETS;
  }

  /** Refuses a member that came after the version that is played, as an older Excel would. */
  check(typeName: string, member: string): void {
    if (this.later.get(typeName)?.has(member)) throw new ExcelError('ApiNotFound', undefined, 404);
  }

  /** Name → version, as the host tells the full client. */
  get matrix(): Readonly<Record<string, string>> {
    return { ...OTHER_SETS, ExcelApi: this.excelApi };
  }
}

function membersAfter(version: number): ReadonlyMap<string, ReadonlySet<string>> {
  const known = AFTER.get(version);
  if (known) return known;
  const members = new Map<string, Set<string>>();
  for (const [name, since] of Object.entries(MEMBERS_SINCE)) {
    const [typeName = '', member = ''] = name.split('.');
    if (rank(since) > version) members.set(typeName, (members.get(typeName) ?? new Set()).add(member));
  }
  AFTER.set(version, members);
  return members;
}

/** By the version as a number: many stand-ins play the same few. */
const AFTER = new Map<number, ReadonlyMap<string, ReadonlySet<string>>>();

/** Sets beside ExcelApi that a desktop Excel names. */
const OTHER_SETS: Readonly<Record<string, string>> = {
  AddinCommands: '1.3',
  BindingEvents: '1.1',
  CustomFunctionsRuntime: '1.4',
  CustomXmlParts: '1.1',
  DialogApi: '1.2',
  DocumentEvents: '1.1',
  KeyboardShortcuts: '1.1',
  RibbonApi: '1.2',
  RichApiRuntime: '1.1',
  Settings: '1.1',
  SharedRuntime: '1.2',
};
