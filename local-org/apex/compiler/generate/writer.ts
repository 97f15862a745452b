/** Collects the JavaScript lines of a module and remembers for each the Apex line and the method it came from. */
export class Writer {
  readonly #lines: string[] = [];
  readonly #apexLines: number[] = [];
  readonly #unitOfLine: number[] = [];
  readonly units: string[] = [];
  #unit = 0;

  /** The method (or initialiser) the following lines belong to, as stack traces name it. */
  beginUnit(name: string): void {
    const known = this.units.indexOf(name);
    this.#unit = known >= 0 ? known : this.units.push(name) - 1;
  }

  /** Writes one line; `apexLine` 0 for glue. Gives its index, for `replace`. */
  line(text: string, apexLine = 0): number {
    // A text may not break the line table.
    this.#lines.push(text.includes('\n') ? text.replaceAll('\n', ' ') : text);
    this.#apexLines.push(apexLine);
    this.#unitOfLine.push(this.#unit);
    return this.#lines.length - 1;
  }

  replace(index: number, text: string): void {
    this.#lines[index] = text;
  }

  /** The whole text after one line of `prelude`, and the tables indexed from 1. */
  finish(prelude: string): { code: string; lines: number[]; unitOfLine: number[]; units: string[] } {
    return {
      code: `${prelude}\n${this.#lines.join('\n')}\n`,
      lines: [0, 0, ...this.#apexLines],
      unitOfLine: [0, 0, ...this.#unitOfLine],
      units: this.units
    };
  }
}
