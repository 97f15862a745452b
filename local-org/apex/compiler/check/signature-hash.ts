/** A hash of all that other units can rely on in a class. */
import { createHash } from 'node:crypto';
import { withInner } from '../symbols/collect.ts';
import { outermost } from '../symbols/resolve-types.ts';
import type { AnnotationUse, ClassSymbol } from '../symbols/symbols.ts';

const annotations = (uses: readonly AnnotationUse[]): string =>
  uses.map((a) => `@${a.name}${JSON.stringify(a.values)}`).join('');

export function signatureHash(symbol: ClassSymbol): string {
  const hash = createHash('sha256');
  for (const at of withInner(symbol)) {
    hash.update(
      `${at.kind} ${at.name} ${at.access} ${at.isAbstract} ${at.isVirtual} ${at.sharing} ${at.apiVersion} ${at.depth} ${annotations(at.annotations)}\n`
    );
    hash.update(`${at.superclass?.name} ${at.allInterfaces.map((i) => i.name).join(' ')} ${at.constants.join(' ')}\n`);
    for (const f of at.fields.values())
      hash.update(
        `f ${f.name} ${f.key} ${f.type.name} ${f.access} ${f.isStatic} ${f.isFinal} ${f.isTransient} ${annotations(f.annotations)}\n`
      );
    for (const p of at.properties.values())
      hash.update(
        `p ${p.name} ${p.key} ${p.type.name} ${p.access} ${p.isStatic} ${p.isVirtual} ${JSON.stringify([p.getter, p.setter])} ${annotations(p.annotations)}\n`
      );
    for (const overloads of at.methods.values()) {
      for (const m of overloads)
        hash.update(
          `m ${m.name} ${m.key} ${m.returnType.name} ${m.access} ${m.isStatic} ${m.isVirtual} ${m.isAbstract} ${annotations(m.annotations)}\n`
        );
    }
    for (const c of at.constructors) hash.update(`c ${c.key} ${c.access} ${c.implicit}\n`);
    for (const b of at.bridges) hash.update(`b ${b.name} ${b.target.key}\n`);
  }
  return hash.digest('hex');
}

/** The outermost classes a class relies on by its hierarchy: of its superclasses and interfaces, and of those of its inner classes. */
export function* hierarchyOf(symbol: ClassSymbol): Generator<ClassSymbol> {
  for (const at of withInner(symbol)) {
    for (let up = at.superclass; up?.kind === 'user'; up = up.symbol.superclass) yield outermost(up.symbol);
    for (const type of at.allInterfaces) if (type.kind === 'user') yield outermost(type.symbol);
  }
}

/** Hashes of classes together with all they inherit: what code that uses a class relies on. */
export class DependencyHashes {
  readonly #own = new Map<ClassSymbol, string>();
  readonly #deep = new Map<ClassSymbol, string>();

  #signature(symbol: ClassSymbol): string {
    let hash = this.#own.get(symbol);
    if (hash === undefined) this.#own.set(symbol, (hash = signatureHash(symbol)));
    return hash;
  }

  of(symbol: ClassSymbol): string {
    let hash = this.#deep.get(symbol);
    if (hash === undefined) {
      const all = new Set([symbol]);
      for (const at of all) for (const up of hierarchyOf(at)) all.add(up);
      const signatures = [...all].map((at) => `${at.name} ${this.#signature(at)}`).sort();
      hash = createHash('sha256').update(signatures.join('\n')).digest('hex');
      this.#deep.set(symbol, hash);
    }
    return hash;
  }
}
