/** A piece of metadata in the project. */
import { readFileSync } from 'node:fs';
import type { XmlElement } from './xml.ts';
import { forgetXml, parseXml } from './xml.ts';

export interface SourceComponent {
  /** Metadata API type name: `CustomField`. */
  readonly type: string;
  /** Metadata API full name: `Invoice__c.Status__c`, `Sales/Pipeline`, `Foo`. */
  readonly fullName: string;
  /** Main metadata file, absolute. For a bundle without one, its first file. */
  readonly path: string;
  /** The part that is not XML: class, trigger, page, resource; for a bundle its main `.js`/`.ts`/`.cmp` file. */
  readonly contentPath: string | undefined;
  /** Directory the component stands in; of a bundle, the bundle. */
  readonly directory: string;
  /** Absolute path of the package directory (or source) it was found in. */
  readonly packageDirectory: string;
  /** Root element of the metadata file, or the element itself for parts written inside their object's file. Throws XmlSyntaxError. */
  xml(): XmlElement;
  /** Text of `contentPath`, or of `path` where there is none. */
  content(): string;
  /** Lets go of what was read; it is read again when somebody asks. */
  release(): void;
}

/** A component that reads its files when it is first asked. */
export class FileComponent implements SourceComponent {
  readonly type: string;
  readonly fullName: string;
  readonly path: string;
  readonly contentPath: string | undefined;
  readonly directory: string;
  readonly packageDirectory: string;
  /** Of a part written inside its object's file. */
  readonly #inside: XmlElement | undefined;
  #xml: XmlElement | undefined;
  #content: string | undefined;

  constructor(parts: {
    type: string;
    fullName: string;
    path: string;
    contentPath?: string | undefined;
    directory: string;
    packageDirectory: string;
    xml?: XmlElement;
  }) {
    this.type = parts.type;
    this.fullName = parts.fullName;
    this.path = parts.path;
    this.contentPath = parts.contentPath;
    this.directory = parts.directory;
    this.packageDirectory = parts.packageDirectory;
    this.#inside = parts.xml;
  }

  xml(): XmlElement {
    return this.#inside ?? (this.#xml ??= parseXml(readFileSync(this.path, 'utf8'), this.path));
  }

  content(): string {
    return (this.#content ??= readFileSync(this.contentPath ?? this.path, 'utf8'));
  }

  release(): void {
    this.#xml = undefined;
    this.#content = undefined;
    forgetXml(this.path);
  }
}
