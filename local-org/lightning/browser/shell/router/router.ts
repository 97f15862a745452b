/**
 * Addresses and page references (Lightning Web Components Developer Guide, "PageReference Types"), the history, and the models
 * of pages as the server gives them.
 */
import { request } from 'localOrg/request';
import type { PageReference, Router } from '../../localOrg.d.ts';
import type { PageAnswer } from '../../../pageModel.ts';

export type PageListener = (answer: PageAnswer) => void;
/** Dialogs that lie over a page instead of replacing it. */
export type DialogListener = (pageReference: PageReference) => void;

const references = new Set<(pageReference: PageReference | null) => void>();
const pageListeners = new Set<PageListener>();
const dialogListeners = new Set<DialogListener>();
let loading = 0;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The address of a page reference. Throws for a type the local org does not know. */
export function addressOf(pageReference: PageReference): string {
  const attributes = pageReference.attributes ?? {};
  const object = text(attributes['objectApiName']);
  const id = text(attributes['recordId']);
  const action = text(attributes['actionName']);
  switch (pageReference.type) {
    case 'standard__recordPage':
      return withState(`/lightning/r/${object ? `${object}/` : ''}${id}/${action || 'view'}`, pageReference);
    case 'standard__recordRelationshipPage':
      return withState(
        `/lightning/r/${object ? `${object}/` : ''}${id}/related/${text(attributes['relationshipApiName'])}/${action || 'view'}`,
        pageReference
      );
    case 'standard__objectPage':
      return withState(`/lightning/o/${object}/${action || 'home'}`, pageReference);
    case 'standard__navItemPage':
      return withState(`/lightning/n/${text(attributes['apiName'])}`, pageReference);
    case 'standard__namedPage':
      return withState(`/lightning/page/${text(attributes['pageName']) || 'home'}`, pageReference);
    case 'standard__component':
      return withState(`/lightning/cmp/${text(attributes['componentName'])}`, pageReference);
    case 'standard__app':
      return `/lightning/app/${text(attributes['appTarget']).replace(/^(?:c|standard)__/, '')}`;
    case 'standard__webPage':
      return text(attributes['url']);
    default:
      throw new Error(`Not supported by the local org: the page reference type ${pageReference.type}`);
  }
}

function withState(path: string, pageReference: PageReference): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(pageReference.state ?? {}))
    if (value !== undefined && value !== null) query.set(name, String(value));
  const search = query.toString();
  return search ? `${path}?${search}` : path;
}

/** The page reference of an address; null for one outside Lightning Experience. */
export function referenceOf(address: string): PageReference | null {
  const url = new URL(address, location.origin);
  const [root, kind, first = '', second = '', third = ''] = url.pathname
    .split('/')
    .filter((part) => part !== '')
    .map(decodeURIComponent);
  if (root !== 'lightning') return null;
  const state = Object.fromEntries(url.searchParams);
  switch (kind) {
    case 'r': {
      if (/^[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/.test(first))
        return { type: 'standard__recordPage', attributes: { recordId: first, actionName: second || 'view' }, state };
      if (third === 'related')
        return {
          type: 'standard__recordRelationshipPage',
          attributes: {
            objectApiName: first,
            recordId: second,
            relationshipApiName: url.pathname.split('/')[6],
            actionName: 'view'
          },
          state
        };
      return {
        type: 'standard__recordPage',
        attributes: { objectApiName: first, recordId: second, actionName: third || 'view' },
        state
      };
    }
    case 'o':
      return {
        type: 'standard__objectPage',
        attributes: { objectApiName: first, actionName: second || 'home' },
        state
      };
    case 'n':
      return { type: 'standard__navItemPage', attributes: { apiName: first }, state };
    case 'cmp':
      return { type: 'standard__component', attributes: { componentName: first }, state };
    case 'app':
      return { type: 'standard__app', attributes: { appTarget: first }, state };
    default:
      return { type: 'standard__namedPage', attributes: { pageName: first || 'home' }, state };
  }
}

function isDialog(pageReference: PageReference): boolean {
  const action = pageReference.attributes?.['actionName'];
  return (
    (pageReference.type === 'standard__recordPage' && (action === 'edit' || action === 'clone')) ||
    (pageReference.type === 'standard__objectPage' && action === 'new')
  );
}

/** Shows the page of an address of Lightning Experience. */
export async function open(address: string, replace = false): Promise<void> {
  const turn = ++loading;
  document.documentElement.dataset['loading'] = 'true';
  let answer: PageAnswer;
  try {
    answer = (await request('GET', `/local-org/page?url=${encodeURIComponent(address)}`)) as PageAnswer;
  } catch (error) {
    const message = (error as { body?: { message?: string } }).body?.message ?? 'The local org does not answer.';
    answer = {
      title: 'Error',
      activeItem: null,
      page: { kind: 'error', status: 500, title: 'This page could not be loaded', message }
    };
  }
  if (turn !== loading) return; // another page was asked for meanwhile
  delete document.documentElement.dataset['loading'];
  if (replace) history.replaceState(null, '', address);
  else if (`${location.pathname}${location.search}` !== address) history.pushState(null, '', address);
  show(answer);
}

function show(answer: PageAnswer): void {
  router.current = referenceOf(location.href);
  document.title = `${answer.title} | Salesforce`;
  for (const listener of [...references]) listener(router.current);
  for (const listener of [...pageListeners]) listener(answer);
}

/** Draws the current page anew from the server's metadata. */
export function reopen(): Promise<void> {
  return open(`${location.pathname}${location.search}`, true);
}

/** Listens to pages as they open. Returns how to stop. */
export function onPage(listener: PageListener): () => void {
  pageListeners.add(listener);
  return () => pageListeners.delete(listener);
}

/** Listens to dialogs that are asked for by address. Returns how to stop. */
export function onDialog(listener: DialogListener): () => void {
  dialogListeners.add(listener);
  return () => dialogListeners.delete(listener);
}

export const router: Router = {
  current: null,
  subscribe(listener) {
    references.add(listener);
    return () => references.delete(listener);
  },
  navigate(pageReference, replace) {
    if (pageReference.type === 'standard__webPage') {
      openWebPage(text(pageReference.attributes?.['url']));
      return;
    }
    if (isDialog(pageReference)) {
      for (const listener of dialogListeners) listener(pageReference);
      return;
    }
    const address = addressOf(pageReference);
    if (pageReference.type === 'standard__app') location.assign(address);
    else void open(address, replace);
  },
  generateUrl: addressOf
};

function openWebPage(url: string): void {
  const target = new URL(url, location.origin);
  if (!/^(?:https?|mailto|tel):$/.test(target.protocol)) return;
  if (target.origin === location.origin && target.pathname.startsWith('/lightning'))
    void open(`${target.pathname}${target.search}`);
  else window.open(target, '_blank', 'noopener');
}

/** Takes over links, the back button, and the first page. */
export function startRouter(first: PageAnswer): void {
  globalThis.localOrg.router = router;
  router.current = referenceOf(location.href);
  document.title = `${first.title} | Salesforce`;
  addEventListener('popstate', () => void open(`${location.pathname}${location.search}`, true));
  document.addEventListener('click', (event) => {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return;
    const link = event
      .composedPath()
      .find((each): each is HTMLAnchorElement => each instanceof HTMLAnchorElement && each.href !== '');
    if (!link || (link.target && link.target !== '_self') || link.hasAttribute('download')) return;
    const url = new URL(link.href);
    if (url.origin !== location.origin) return;
    const record = /^\/([a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?)$/.exec(url.pathname);
    if (record) {
      event.preventDefault();
      void open(`/lightning/r/${record[1]}/view`);
      return;
    }
    if (
      !url.pathname.startsWith('/lightning/') ||
      url.pathname.startsWith('/lightning/app/') ||
      (url.hash && url.pathname === location.pathname)
    )
      return;
    event.preventDefault();
    const reference = referenceOf(url.href);
    if (reference) router.navigate(reference, false);
  });
}
