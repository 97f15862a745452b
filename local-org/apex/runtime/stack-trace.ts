/**
 * JavaScript stacks to Apex positions. Generated modules register their line table under the file name V8 shows for them;
 * a stack trace then reads as the platform prints it: `Class.Foo.bar: line 12, column 1`.
 */
import { NotSupported } from '../../data/access.ts';
import { FormulaNotUsable } from '../../data/save/record-formulas.ts';
import { ApexException } from './exceptions.ts';

/** Where the lines of a generated module come from. Both arrays are indexed by the JavaScript line, counted from 1. */
export interface LineTable {
  /** Apex line, or 0 for glue. */
  readonly lines: Int32Array | readonly number[];
  /** Index into `units` of the method a line belongs to. */
  readonly unitOfLine: Int32Array | readonly number[];
  /** `Class.Foo.bar`, `Trigger.AccountTrigger`, `AnonymousBlock`. */
  readonly units: readonly string[];
  /** Source file, for messages about the file. */
  readonly file: string;
}

export interface ApexFrame {
  readonly unit: string;
  readonly line: number;
  readonly file: string;
}

/** Prefix of the file names of generated modules. */
export const MODULE_PREFIX = 'apex-module:';

const tables = new Map<string, LineTable>();

/** Makes the lines of a generated module known; `moduleName` is the name it was compiled under, with `MODULE_PREFIX`. */
export function registerLineTable(moduleName: string, table: LineTable): void {
  tables.set(moduleName, table);
}

export function forgetLineTable(moduleName: string): void {
  tables.delete(moduleName);
}

const FRAME = /(apex-module:[^\s():]+):(\d+):(\d+)/;

/** The Apex frames of an error, innermost first. Frames of the runtime are left out; a frame of one line with its caller is kept once. */
export function apexFrames(error: Error): ApexFrame[] {
  const frames: ApexFrame[] = [];
  for (const text of (error.stack ?? '').split('\n')) {
    const match = FRAME.exec(text);
    if (!match) continue;
    const table = tables.get(match[1] as string);
    if (!table) continue;
    const jsLine = Number(match[2]);
    const line = table.lines[jsLine] ?? 0;
    if (line === 0) continue;
    frames.push({ unit: table.units[table.unitOfLine[jsLine] ?? 0] ?? '', line, file: table.file });
  }
  return frames;
}

/** `getStackTraceString()`: one line per frame, innermost first. */
export function apexStackTrace(error: Error): string {
  return apexFrames(error)
    .map((frame) => `${frame.unit}: line ${frame.line}, column 1`)
    .join('\n');
}

/** `getLineNumber()`. */
export function apexLine(error: Error): number {
  return apexFrames(error)[0]?.line ?? 1;
}

/** True when the innermost frame of a JavaScript error is generated code (and not the runtime's or the library's). */
export function failedInGeneratedCode(error: Error): boolean {
  const stack = error.stack ?? '';
  const firstFrame = stack.indexOf('\n    at ');
  if (firstFrame < 0) return false;
  const end = stack.indexOf('\n', firstFrame + 1);
  return FRAME.test(end < 0 ? stack.slice(firstFrame) : stack.slice(firstFrame, end));
}

/** The whole of an exception as the platform logs it: name, message, stack, and the same of its causes. */
export function describeWithStack(error: unknown): { message: string; stack: string } {
  if (error instanceof ApexException) {
    let stack = apexStackTrace(error);
    for (let cause = error.causedBy; cause; cause = cause.causedBy) {
      stack += `\nCaused by\n${cause.describe()}\n\n${apexStackTrace(cause)}`;
    }
    return { message: error.describe(), stack };
  }
  if (error instanceof NotSupported || error instanceof BrokenClassError || error instanceof FormulaNotUsable) {
    const [innermost] = apexFrames(error);
    const known = innermost === undefined || / at \S+:\d+$/.test(error.message);
    const file = innermost?.file.slice(innermost.file.lastIndexOf('/') + 1);
    return {
      message: known ? error.message : `${error.message} at ${file}:${innermost.line}`,
      stack: apexStackTrace(error)
    };
  }
  // A mistake of the local org itself: its own stack helps to mend it.
  if (error instanceof Error)
    return { message: `Internal error of the local org: ${error.name}: ${error.message}`, stack: error.stack ?? '' };
  return { message: String(error), stack: '' };
}

/** Code that runs came upon a class that does not compile. No catch clause of Apex sees it. */
export class BrokenClassError extends Error {}
