/** `lightning/platformResourceLoader`: scripts and styles of static resources, each loaded once a page. */

const scripts = new Map<string, Promise<void>>();
const styles = new Map<string, Promise<void>>();

function load(
  kept: Map<string, Promise<void>>,
  url: string,
  make: () => HTMLScriptElement | HTMLLinkElement
): Promise<void> {
  let loading = kept.get(url);
  if (!loading) {
    loading = new Promise((resolve, reject) => {
      const element = make();
      element.addEventListener('load', () => resolve());
      element.addEventListener('error', () => {
        kept.delete(url);
        reject(new Error(`The static resource ${url} could not be loaded.`));
      });
      document.head.append(element);
    });
    kept.set(url, loading);
  }
  return loading;
}

/** Loads a JavaScript file. */
export function loadScript(_component: unknown, fileUrl: string): Promise<void> {
  return load(scripts, fileUrl, () => Object.assign(document.createElement('script'), { src: fileUrl }));
}

/** Loads a stylesheet. */
export function loadStyle(_component: unknown, fileUrl: string): Promise<void> {
  return load(styles, fileUrl, () =>
    Object.assign(document.createElement('link'), { rel: 'stylesheet', href: fileUrl })
  );
}
