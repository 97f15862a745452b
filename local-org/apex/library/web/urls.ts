/** System.Url, Domain. Source: Apex Reference, "URL Class". */
import { NotSupported } from '../../../data/access.ts';
import { throwApex } from '../../runtime/exceptions.ts';
import { currentTransaction } from '../../runtime/transaction.ts';
import { notNull } from '../arguments.ts';
import { platformType } from '../declare.ts';

const DEFAULT_PORTS: Readonly<Record<string, number>> = { http: 80, https: 443, ftp: 21 };

/** The parts of an address as java.net.URL tells them: nothing is encoded or decoded. */
class Url {
  readonly protocol: string;
  readonly userInfo: string | null;
  readonly host: string;
  /** -1 when none is stated. */
  readonly port: number;
  readonly path: string;
  readonly query: string | null;
  readonly ref: string | null;

  constructor(text: string) {
    const match =
      /^([a-zA-Z][\w+.-]*):(?:\/\/(?:([^/?#@]*)@)?([^/?#:]*)(?::(\d+))?)?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(text);
    if (match === null) throwApex('System.StringException', `no protocol: ${text}`);
    this.protocol = match[1]!.toLowerCase();
    this.userInfo = match[2] ?? null;
    this.host = match[3] ?? '';
    this.port = match[4] === undefined ? -1 : Number(match[4]);
    this.path = match[5]!;
    this.query = match[6] ?? null;
    this.ref = match[7] ?? null;
  }

  get file(): string {
    return this.query === null ? this.path : `${this.path}?${this.query}`;
  }

  get authority(): string {
    return `${this.userInfo === null ? '' : `${this.userInfo}@`}${this.host}${this.port < 0 ? '' : `:${this.port}`}`;
  }

  toString(): string {
    return `${this.protocol}://${this.authority}${this.file}${this.ref === null ? '' : `#${this.ref}`}`;
  }

  apexEquals(other: unknown): boolean {
    return other instanceof Url && other.toString() === this.toString();
  }
}

/** Address of the org; the server may state another. */
export function orgUrl(): string {
  return (currentTransaction().extras.get('org address') as string | undefined) ?? 'https://localhost';
}

const file = (text: string): string => (text === '' || text.startsWith('/') ? text : `/${text}`);

platformType({
  name: 'System.Url',
  kind: 'class',
  construct: Url,
  constructors: {
    '(String spec)': (spec: string | null) => new Url(notNull(spec)),
    '(Url context, String spec)': (context: Url | null, spec: string | null) =>
      new Url(new URL(notNull(spec), notNull(context).toString()).href),
    '(String protocol, String host, String file)': (protocol: string, host: string, path: string) =>
      new Url(`${protocol}://${host}${file(path)}`),
    '(String protocol, String host, Integer port, String file)': (
      protocol: string,
      host: string,
      port: number,
      path: string
    ) => new Url(`${protocol}://${host}:${port}${file(path)}`)
  },
  methods: {
    'String getAuthority()': (url: Url) => url.authority,
    'Integer getDefaultPort()': (url: Url) => DEFAULT_PORTS[url.protocol] ?? -1,
    'String getFile()': (url: Url) => url.file,
    'String getHost()': (url: Url) => url.host,
    'String getPath()': (url: Url) => url.path,
    'Integer getPort()': (url: Url) => url.port,
    'String getProtocol()': (url: Url) => url.protocol,
    'String getQuery()': (url: Url) => url.query,
    'String getRef()': (url: Url) => url.ref,
    'String getUserInfo()': (url: Url) => url.userInfo,
    'Boolean sameFile(Url other)': (url: Url, other: Url | null) =>
      other !== null && url.protocol === other.protocol && url.host === other.host && url.file === other.file,
    'String toExternalForm()': String,
    'String toString()': (url: Url) => `Url:[delegate=${url.toString()}]`
  },
  statics: {
    'Url getOrgDomainUrl()': () => new Url(orgUrl()),
    'Url getSalesforceBaseUrl()': () => new Url(orgUrl()),
    'Url getCurrentRequestUrl()': () => new Url(orgUrl()),
    'String getFileFieldURL(String objectId, String fieldName)': () => {
      throw new NotSupported('Url.getFileFieldURL');
    }
  }
});
