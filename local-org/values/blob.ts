/** Apex Blob: bytes. Immutable by agreement: nobody writes into `bytes`. */
export class ApexBlob {
  readonly bytes: Uint8Array;
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** Blob.valueOf(String): the UTF-8 bytes of a text. */
  static fromText(text: string): ApexBlob {
    return new ApexBlob(new TextEncoder().encode(text));
  }

  static fromBase64(text: string): ApexBlob {
    return new ApexBlob(new Uint8Array(Buffer.from(text, 'base64')));
  }

  get size(): number {
    return this.bytes.length;
  }

  /** The bytes read as UTF-8. Throws TypeError for bytes that are no UTF-8 text. */
  toText(): string {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(this.bytes);
  }

  toBase64(): string {
    return Buffer.from(this.bytes).toString('base64');
  }

  equals(other: ApexBlob): boolean {
    return Buffer.compare(this.bytes, other.bytes) === 0;
  }

  /** String.valueOf(Blob) tells only the size. */
  toString(): string {
    return `Blob[${this.bytes.length}]`;
  }
}
