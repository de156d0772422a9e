import { defineType } from './rich-api';
import type { Services, WireObject } from './rich-api';

/** What an add-in has asked of the shared runtime and the ribbon: nothing is shown, but nothing is lost either. */
export interface RuntimeState {
  paneState: string;
  startState: string;
  /** Updates of the ribbon, as JSON, in the order in which they came. */
  ribbonUpdates: string[];
  /** Buttons that were enabled (true) or disabled, by their id in the manifest; all others are enabled. */
  readonly controls: Map<string, boolean>;
  /** Told of each button that is enabled or disabled. */
  readonly onControl?: ((id: string, enabled: boolean) => void) | undefined;
}

/** Members of the client's own services, in the client's spelling. None of them is in its typings. */
interface AddinInternalService {
  notifyActionHandlerReady(): void;
}
interface AppRuntimeService {
  getAppRuntimeState(): string;
  setAppRuntimeState(state: string): void;
}
interface AppRuntimePersistenceService {
  getAppRuntimeStartState(): string;
  setAppRuntimeStartState(state: string): void;
}
interface DynamicRibbon {
  getButton(id: string): unknown;
  getTab(id: string): unknown;
  executeRequestCreate(json: string): void;
  executeRequestUpdate(json: string): void;
}

const addinType = defineType<AddinInternalService, RuntimeState>('AddinInternalService', {
  methods: { notifyActionHandlerReady: () => undefined },
});

const runtimeType = defineType<AppRuntimeService, RuntimeState>('AppRuntimeService', {
  methods: {
    getAppRuntimeState: ({ paneState }) => paneState,
    setAppRuntimeState: (state, args) => {
      state.paneState = args.text(0);
    },
  },
});

const persistenceType = defineType<AppRuntimePersistenceService, RuntimeState>('AppRuntimePersistenceService', {
  methods: {
    getAppRuntimeStartState: ({ startState }) => startState,
    setAppRuntimeStartState: (state, args) => {
      state.startState = args.text(0);
    },
  },
});

interface RibbonButton {
  readonly id: string;
  enabled: boolean;
}
interface RibbonTab {
  readonly id: string;
  setVisibility(visible: boolean): void;
}

/** A button or tab of the ribbon. */
interface RibbonPart {
  readonly state: RuntimeState;
  readonly id: string;
}

const buttonType = defineType<RibbonButton, RibbonPart>('RibbonButton', {
  id: ({ id }) => id,
  scalars: {
    id: { get: ({ id }) => id },
    enabled: {
      get: ({ state, id }) => state.controls.get(id) ?? true,
      set: ({ state, id }, value) => {
        state.controls.set(id, value === true);
        state.onControl?.(id, value === true);
      },
    },
  },
});

const tabType = defineType<RibbonTab, RibbonPart>('RibbonTab', {
  id: ({ id }) => id,
  scalars: { id: { get: ({ id }) => id } },
  methods: { setVisibility: () => undefined },
});

const ribbonType = defineType<DynamicRibbon, RuntimeState>('DynamicRibbon', {
  methods: {
    getButton: (state, args) => buttonType.of({ state, id: args.text(0) }),
    getTab: (state, args) => tabType.of({ state, id: args.text(0) }),
    executeRequestCreate: ({ ribbonUpdates }, args) => void ribbonUpdates.push(args.text(0)),
    executeRequestUpdate: ({ ribbonUpdates }, args) => void ribbonUpdates.push(args.text(0)),
  },
});

/** Services by the names under which the client creates them. */
export function officeServices(state: RuntimeState): Services {
  return new Map<string, WireObject>([
    ['Microsoft.InternalService.AddinInternalService', addinType.of(state)],
    ['Microsoft.AppRuntime.AppRuntimeService', runtimeType.of(state)],
    ['Microsoft.AppRuntime.AppRuntimePersistenceService', persistenceType.of(state)],
    ['Microsoft.DynamicRibbon.DynamicRibbon', ribbonType.of(state)],
  ]);
}
