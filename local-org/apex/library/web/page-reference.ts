/** System.PageReference, Cookie. Source: Apex Reference, "PageReference Class". */
import { NotSupported } from '../../../data/access.ts';
import type { SObjectRecord } from '../../../data/record.ts';
import type { ApexList } from '../../runtime/collections.ts';
import { ApexMap, CaseInsensitiveMap } from '../../runtime/collections.ts';
import { RuntimeTypes } from '../../runtime/registry.ts';
import { platformType } from '../declare.ts';

export class PageReference {
  readonly path: string;
  readonly parameters: ApexMap<string, string>;
  readonly headers: ApexMap<string, string>;
  readonly cookies = new Map<string, Cookie>();
  anchor: string | null;
  redirect = false;

  /** A URL with or without query and anchor. */
  constructor(url: string) {
    const [, path, query, anchor] = /^([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(url)!;
    const type = RuntimeTypes.mapOf(RuntimeTypes.string, RuntimeTypes.string);
    this.path = path!;
    this.parameters = new ApexMap(type, [...new URLSearchParams(query ?? '')]);
    this.headers = new CaseInsensitiveMap(type);
    this.anchor = anchor ?? null;
  }

  get url(): string {
    const query = new URLSearchParams(this.parameters.entries().map(([name, value]) => [name, value ?? ''])).toString();
    return `${this.path}${query === '' ? '' : `?${query}`}${this.anchor === null ? '' : `#${this.anchor}`}`;
  }

  toString(): string {
    return `System.PageReference[${this.url}]`;
  }
}

function refused(method: string): () => never {
  return () => {
    throw new NotSupported(`PageReference.${method}`);
  };
}

platformType({
  name: 'System.PageReference',
  kind: 'class',
  construct: PageReference,
  constructors: {
    '(String url)': (url: string | null) => new PageReference(url ?? ''),
    '(SObject record)': (record: SObjectRecord) => new PageReference(`/${record.id ?? ''}`)
  },
  methods: {
    'String getAnchor()': (page: PageReference) => page.anchor,
    'PageReference setAnchor(String anchor)': (page: PageReference, anchor: string | null) => {
      page.anchor = anchor;
      return page;
    },
    'Map<String,String> getHeaders()': (page: PageReference) => page.headers,
    'Map<String,String> getParameters()': (page: PageReference) => page.parameters,
    'Boolean getRedirect()': (page: PageReference) => page.redirect,
    'PageReference setRedirect(Boolean redirect)': (page: PageReference, redirect: boolean | null) => {
      page.redirect = redirect === true;
      return page;
    },
    'String getUrl()': (page: PageReference) => page.url,
    'Blob getContent()': refused('getContent'),
    'Blob getContentAsPDF()': refused('getContentAsPDF'),
    'Map<String,Cookie> getCookies()': (page: PageReference) =>
      ApexMap.of(RuntimeTypes.string, RuntimeTypes.get('System.Cookie'), [...page.cookies]),
    'void setCookies(List<Cookie> cookies)': (page: PageReference, cookies: ApexList<Cookie>) => {
      for (const cookie of cookies.items) page.cookies.set(cookie.name, cookie);
    }
  },
  statics: {
    'PageReference forResource(String resourceName)': (name: string) => new PageReference(`/resource/${name}`),
    'PageReference forResource(String resourceName, String path)': (name: string, path: string) =>
      new PageReference(`/resource/${name}/${path}`)
  }
});

class Cookie {
  readonly name: string;
  readonly value: string | null;
  readonly path: string | null;
  readonly maxAge: number;
  readonly secure: boolean;
  readonly sameSite: string | null;
  constructor(
    name: string,
    value: string | null,
    path: string | null,
    maxAge: number,
    secure: boolean,
    sameSite: string | null
  ) {
    this.name = name;
    this.value = value;
    this.path = path;
    this.maxAge = maxAge;
    this.secure = secure;
    this.sameSite = sameSite;
  }
}
platformType({
  name: 'System.Cookie',
  kind: 'class',
  construct: Cookie,
  constructors: {
    '(String name, String value, String path, Integer maxAge, Boolean isSecure)': (
      name: string,
      value: string | null,
      path: string | null,
      maxAge: number,
      secure: boolean
    ) => new Cookie(name, value, path, maxAge, secure, null),
    '(String name, String value, String path, Integer maxAge, Boolean isSecure, String sameSite)': (
      name: string,
      value: string | null,
      path: string | null,
      maxAge: number,
      secure: boolean,
      sameSite: string | null
    ) => new Cookie(name, value, path, maxAge, secure, sameSite)
  },
  methods: {
    'String getDomain()': () => null,
    'Integer getMaxAge()': (cookie: Cookie) => cookie.maxAge,
    'String getName()': (cookie: Cookie) => cookie.name,
    'String getPath()': (cookie: Cookie) => cookie.path,
    'String getSameSite()': (cookie: Cookie) => cookie.sameSite,
    'String getValue()': (cookie: Cookie) => cookie.value,
    'Boolean isSecure()': (cookie: Cookie) => cookie.secure,
    'Boolean isHttpOnly()': () => false
  }
});
