/** What stands in a bundle for a module that is broken or that the local org does not have: nothing works silently, and nothing else is harmed. */

/** A component that shows a message in its place. The module `localOrg/brokenComponent` draws it. */
export function brokenComponent(message: string, namespace: string, name: string): string {
  const tag = `${namespace || 'c'}-${(name || 'component').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  return `import { registerComponent } from 'lwc';
import BrokenComponent from 'localOrg/brokenComponent';
class Broken extends BrokenComponent { problem = ${JSON.stringify(message)}; }
export default registerComponent(Broken, { tmpl: undefined, sel: ${JSON.stringify(tag)}, apiVersion: 67 });`;
}

/**
 * A module whose every export throws when it is called, constructed or wired; in the place of a template one that throws
 * when it is drawn, in the place of a style one that is empty (the problem is reported all the same).
 */
export function refusedModule(message: string, kind: 'script' | 'template' | 'style'): string {
  const refuse = `() => { throw new Error(${JSON.stringify(message)}); }`;
  if (kind === 'style') return 'export default [];';
  if (kind === 'template')
    return `import { registerTemplate } from 'lwc';\nexport default registerTemplate(${refuse});`;
  // While the bundle starts, calls at the top of modules pass, so that they harm no other module; what they gave refuses later.
  return `const refuse = ${refuse};
const call = () => globalThis.localOrg.modulesProvided ? refuse() : refused;
const refused = new Proxy(function () {}, {
  get: (target, key) => key === 'prototype' ? target.prototype : typeof key === 'symbol' || key === 'adapter' || key === 'then' ? undefined : refused,
  apply: call,
  construct: call,
});
export default refused;`;
}
