/**
 * List, Set and Map of Apex. They know their element types, keep the order of insertion and refuse changes while a
 * `for` loop runs over them. Rules: Apex Reference "List Class", "Set Class", "Map Class"; Apex Developer Guide "Collections".
 */
export { ApexList } from './list.ts';
export { CaseInsensitiveMap, ApexMap } from './map.ts';
export { ApexSet } from './set.ts';
