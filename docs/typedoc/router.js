// @ts-check
/**
 * One page for each module, class and document: what a module exports is read beside its proof, on the same page, and
 * two thousand pages of one function each become a few hundred.
 */
import { KindRouter, PageKind, Reflection, ReflectionKind } from 'typedoc';
import { fileNames } from './document-names.js';
import { headingAnchor } from './search-headings.js';

/** The name under which `typedoc.json` asks for this router. */
export const routerName = 'modules';

const ownPage = ReflectionKind.Module | ReflectionKind.Namespace | ReflectionKind.Class;

/** The pages of the companion. */
export class ModuleRouter extends KindRouter {
  /**
   * @override
   * @param {import('typedoc').RouterTarget} target
   */
  getPageKind(target) {
    if (!(target instanceof Reflection)) return undefined;
    if (target.kindOf(ReflectionKind.Document)) return PageKind.Document;
    return target.kindOf(ownPage) ? PageKind.Reflection : undefined;
  }

  /**
   * A document is called as its file is, whichever document it is a part of.
   * @override
   * @param {import('typedoc').RouterTarget} target
   */
  getIdealBaseName(target) {
    const reflection = /** @type {import('typedoc').Reflection} */ (target);
    return reflection.kindOf(ReflectionKind.Document)
      ? `documents/${this.getUrlSafeName(fileNames.get(reflection) ?? reflection.name)}`
      : super.getIdealBaseName(reflection);
  }

  /**
   * The search leads to headings as well.
   * @override
   * @param {import('typedoc').RouterTarget} target
   * @returns {string}
   */
  getFullUrl(target) {
    const anchor = headingAnchor(target);
    const { parent } = /** @type {import('typedoc').Reflection} */ (target);
    return anchor === undefined || parent === undefined
      ? super.getFullUrl(target)
      : `${this.getFullUrl(parent)}#${anchor}`;
  }
}
