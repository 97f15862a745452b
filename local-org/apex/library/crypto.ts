/** System.Crypto, EncodingUtil, UUID. Source: Apex Reference, the classes of these names. */
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  randomBytes,
  randomInt,
  randomUUID,
  sign,
  timingSafeEqual,
  verify
} from 'node:crypto';
import { NotSupported } from '../../data/access.ts';
import { ApexBlob } from '../../values/index.ts';
import { throwApex } from '../runtime/exceptions.ts';
import { stringHash } from '../runtime/equality.ts';
import { refuseNullsStatic } from './arguments.ts';
import { platformType } from './declare.ts';

const DIGESTS: Readonly<Record<string, string>> = {
  MD5: 'md5',
  SHA1: 'sha1',
  'SHA-1': 'sha1',
  SHA256: 'sha256',
  'SHA-256': 'sha256',
  SHA512: 'sha512',
  'SHA-512': 'sha512',
  'SHA3-256': 'sha3-256',
  'SHA3-384': 'sha3-384',
  'SHA3-512': 'sha3-512'
};
const MACS: Readonly<Record<string, string>> = {
  HMACMD5: 'md5',
  HMACSHA1: 'sha1',
  HMACSHA256: 'sha256',
  HMACSHA512: 'sha512'
};
const SIGNATURES: Readonly<Record<string, string>> = {
  RSA: 'sha1',
  'RSA-SHA1': 'sha1',
  'RSA-SHA256': 'sha256',
  'RSA-SHA384': 'sha384',
  'RSA-SHA512': 'sha512',
  'ECDSA-SHA256': 'sha256',
  'ECDSA-SHA384': 'sha384',
  'ECDSA-SHA512': 'sha512'
};

function algorithm(table: Readonly<Record<string, string>>, name: string, kind: string): string {
  return (
    table[name.toUpperCase()] ??
    throwApex('System.InvalidParameterValueException', `Unsupported ${kind} algorithm: ${name}`)
  );
}

const blob = (bytes: Uint8Array): ApexBlob => new ApexBlob(new Uint8Array(bytes));

function digest(name: string, input: ApexBlob): ApexBlob {
  return blob(
    createHash(algorithm(DIGESTS, name, 'digest'))
      .update(input.bytes)
      .digest()
  );
}

function mac(name: string, input: ApexBlob, key: ApexBlob): ApexBlob {
  return blob(
    createHmac(algorithm(MACS, name, 'MAC'), key.bytes)
      .update(input.bytes)
      .digest()
  );
}

/** Node's name of an AES algorithm such as `AES256` or `AES256-GCM`; the key must have its length. */
function cipher(name: string, key: ApexBlob): string {
  const match = /^AES(128|192|256)(-GCM)?$/i.exec(name);
  if (match === null) throwApex('System.InvalidParameterValueException', `Invalid algorithm: ${name}`);
  if (match[2] !== undefined) throw new NotSupported('Crypto with AES-GCM');
  if (key.size * 8 !== Number(match[1]))
    throwApex('System.InvalidParameterValueException', `Invalid private key. Must be ${Number(match[1]) / 8} bytes.`);
  return `aes-${match[1]}-cbc`;
}

const VECTOR_BYTES = 16;

function vector(iv: ApexBlob): Uint8Array {
  if (iv.size !== VECTOR_BYTES)
    throwApex('System.InvalidParameterValueException', `Invalid initialization vector. Must be ${VECTOR_BYTES} bytes.`);
  return iv.bytes;
}

function encrypt(name: string, key: ApexBlob, iv: ApexBlob, clear: ApexBlob): ApexBlob {
  const made = createCipheriv(cipher(name, key), key.bytes, vector(iv));
  return blob(Buffer.concat([made.update(clear.bytes), made.final()]));
}

function decrypt(name: string, key: ApexBlob, iv: ApexBlob, data: ApexBlob): ApexBlob {
  const made = createDecipheriv(cipher(name, key), key.bytes, vector(iv));
  try {
    return blob(Buffer.concat([made.update(data.bytes), made.final()]));
  } catch (error) {
    if (error instanceof Error && 'code' in error)
      throwApex(
        'System.SecurityException',
        'Given final block not properly padded. Such issues can arise if a bad key is used during decryption.'
      );
    throw error;
  }
}

function randomLong(): bigint {
  return BigInt.asIntN(64, randomBytes(8).readBigUInt64BE());
}

function equalBytes(a: ApexBlob, b: ApexBlob): boolean {
  return a.size === b.size && timingSafeEqual(a.bytes, b.bytes);
}

function refused(method: string): () => never {
  return () => {
    throw new NotSupported(`Crypto.${method}`);
  };
}

platformType({
  name: 'System.Crypto',
  kind: 'class',
  statics: refuseNullsStatic({
    'Blob generateDigest(String algorithmName, Blob input)': digest,
    'Blob generateMac(String algorithmName, Blob input, Blob privateKey)': mac,
    'Boolean verifyHMac(String algorithmName, Blob input, Blob privateKey, Blob macToVerify)': (
      name: string,
      input: ApexBlob,
      key: ApexBlob,
      given: ApexBlob
    ) => equalBytes(mac(name, input, key), given),
    'Blob generateAesKey(Integer size)': (bits: number) => {
      if (![128, 192, 256].includes(bits))
        throwApex('System.InvalidParameterValueException', `Invalid key size: ${bits}`);
      return blob(randomBytes(bits / 8));
    },
    'Blob encrypt(String algorithmName, Blob privateKey, Blob initializationVector, Blob clearData)': encrypt,
    'Blob decrypt(String algorithmName, Blob privateKey, Blob initializationVector, Blob cipherText)': decrypt,
    'Blob encryptWithManagedIV(String algorithmName, Blob privateKey, Blob clearData)': (
      name: string,
      key: ApexBlob,
      clear: ApexBlob
    ) => {
      const iv = blob(randomBytes(VECTOR_BYTES));
      return blob(Buffer.concat([iv.bytes, encrypt(name, key, iv, clear).bytes]));
    },
    'Blob decryptWithManagedIV(String algorithmName, Blob privateKey, Blob cipherText)': (
      name: string,
      key: ApexBlob,
      data: ApexBlob
    ) => decrypt(name, key, blob(data.bytes.subarray(0, VECTOR_BYTES)), blob(data.bytes.subarray(VECTOR_BYTES))),
    'Integer getRandomInteger()': () => randomInt(-(2 ** 31), 2 ** 31 - 1),
    'Long getRandomLong()': randomLong,
    'Blob sign(String algorithmName, Blob input, Blob privateKey)': (name: string, input: ApexBlob, key: ApexBlob) =>
      blob(
        sign(
          algorithm(SIGNATURES, name, 'signature'),
          input.bytes,
          createPrivateKey({ key: Buffer.from(key.bytes), format: 'der', type: 'pkcs8' })
        )
      ),
    'Boolean verify(String algorithmName, Blob data, Blob signature, Blob publicKey)': (
      name: string,
      data: ApexBlob,
      signature: ApexBlob,
      key: ApexBlob
    ) =>
      verify(
        algorithm(SIGNATURES, name, 'signature'),
        data.bytes,
        createPublicKey({ key: Buffer.from(key.bytes), format: 'der', type: 'spki' }),
        signature.bytes
      ),
    'Blob signWithCertificate(String algorithmName, Blob input, String certDevName)': refused('signWithCertificate'),
    'Boolean verify(String algorithmName, Blob data, Blob signature, String certDevName)':
      refused('verify with a certificate')
  })
});

/** Percent-encoding of application/x-www-form-urlencoded, as java.net.URLEncoder does it. */
function urlEncode(text: string, charset: string): string {
  requireUtf8(charset);
  return encodeURIComponent(text)
    .replace(/[!'()~]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+');
}

function urlDecode(text: string, charset: string): string {
  requireUtf8(charset);
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch (error) {
    if (error instanceof URIError)
      throwApex('System.IllegalArgumentException', 'URLDecoder: Illegal hex characters in escape (%) pattern');
    throw error;
  }
}

function requireUtf8(charset: string): void {
  if (!/^utf-?8$/i.test(charset)) throw new NotSupported(`the character set ${charset} in EncodingUtil`);
}

function fromHex(text: string): ApexBlob {
  if (text.length % 2 !== 0 || !/^[0-9a-fA-F]*$/.test(text))
    throwApex('System.InvalidParameterValueException', 'Invalid hex string');
  return blob(Buffer.from(text, 'hex'));
}

platformType({
  name: 'System.EncodingUtil',
  kind: 'class',
  statics: refuseNullsStatic({
    'Blob base64Decode(String text)': (text: string) => ApexBlob.fromBase64(text),
    'String base64Encode(Blob input)': (input: ApexBlob) => input.toBase64(),
    'Blob convertFromHex(String text)': fromHex,
    'String convertToHex(Blob input)': (input: ApexBlob) => Buffer.from(input.bytes).toString('hex'),
    'String urlDecode(String text, String charset)': urlDecode,
    'String urlEncode(String text, String charset)': urlEncode
  })
});

class Uuid {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }

  apexJson(): string {
    return this.text;
  }

  toString(): string {
    return this.text;
  }

  apexJsonText(): string {
    return this.text;
  }

  apexEquals(other: unknown): boolean {
    return other instanceof Uuid && other.text === this.text;
  }

  apexHashCode(): number {
    return stringHash(this.text);
  }
}

platformType({
  name: 'System.UUID',
  kind: 'class',
  construct: Uuid,
  statics: refuseNullsStatic({
    'UUID randomUUID()': () => new Uuid(randomUUID()),
    'UUID fromString(String text)': (text: string) => {
      if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text))
        throwApex('System.IllegalArgumentException', `Invalid UUID string: ${text}`);
      return new Uuid(text.toLowerCase());
    }
  }),
  methods: { 'String toString()': String }
});
