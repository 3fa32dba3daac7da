// @ts-check
/**
 * TypeDoc's own theme, but for the pages of modules: what a module exports stands there in full, below its comment,
 * as no export has a page of its own. Where it is defined is not said for each: the page is named by the file.
 */
import { DefaultTheme, DefaultThemeRenderContext, JSX, ReflectionKind } from 'typedoc';

/** The name under which `typedoc.json` asks for this theme. */
export const themeName = 'companion';

class RenderContext extends DefaultThemeRenderContext {
  /** @param {ConstructorParameters<typeof DefaultThemeRenderContext>} args */
  constructor(...args) {
    super(...args);
    const listed = this.moduleReflection;
    /** @param {import('typedoc').DeclarationReflection | import('typedoc').ProjectReflection} module */
    this.moduleReflection = (module) => {
      if (module.isProject()) return listed(module);
      const { children, groups, categories } = module;
      const own = (children ?? []).filter((child) => !child.isReference());
      if (own.length === 0) return listed(module);
      // The theme lists whatever is among the children; without them, it writes the comment alone.
      Object.assign(module, { children: undefined, groups: undefined, categories: undefined });
      const comment = listed(module);
      // Classes have pages of their own: there is nothing on this one that a link could lead to.
      const [apart, here] = [true, false].map((isApart) =>
        own.filter((child) => this.router.hasOwnDocument(child) === isApart));
      Object.assign(module, { children: here, groups: undefined, categories: undefined });
      const members = this.members(module);
      Object.assign(module, { children, groups, categories });
      const links = (apart ?? []).map((child) => JSX.createElement('p', null,
        `${ReflectionKind.singularString(child.kind)} `,
        JSX.createElement('a', { href: this.urlTo(child) ?? '' }, child.name)));
      return JSX.createElement(JSX.Fragment, null, comment, ...links, members);
    };
    const declared = this.memberDeclaration;
    /** @param {import('typedoc').DeclarationReflection} reflection */
    this.memberDeclaration = (reflection) => (reflection.kindOf(ReflectionKind.Interface)
      ? JSX.createElement(JSX.Fragment, null, this.reflectionPreview(reflection), this.commentSummary(reflection),
        reflection.typeParameters && this.typeParameters(reflection.typeParameters))
      : declared(reflection));
    this.memberSources = () => JSX.createElement(JSX.Fragment, null);
  }
}

/** The theme of the companion. */
export class CompanionTheme extends DefaultTheme {
  /** @override */
  ContextClass = RenderContext;
}
