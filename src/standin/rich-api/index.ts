export { Arguments } from './arguments';
export { clientMetadata, type Metadata } from './client-metadata';
export { Interpreter } from './interpreter';
export { ActionKind } from './protocol';
export type { ActionInfo, EventEntry, RequestBody, ResponseBody } from './protocol';
export { defineType, type WireObject, type WireType } from './wire-type';
export type { Services } from './object-paths';
