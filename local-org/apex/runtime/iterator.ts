import { throwApex } from './exceptions.ts';

/** The iterator of a list or set. Its methods carry the names by which generated code calls an Iterator<T>. */
export class ApexIterator<T> {
  private readonly source: Iterator<T>;
  private upcoming: IteratorResult<T> | undefined;

  constructor(source: Iterator<T>) {
    this.source = source;
  }

  hasnext$0(): boolean {
    this.upcoming ??= this.source.next();
    return this.upcoming.done !== true;
  }

  /** Throws NoSuchElementException after the last element. */
  next$0(): T {
    const result = this.upcoming ?? this.source.next();
    if (result.done === true) throwApex('System.NoSuchElementException', 'Iterator has no more elements.');
    this.upcoming = undefined;
    return result.value;
  }
}
