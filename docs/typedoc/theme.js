// @ts-check
/**
 * TypeDoc's own theme, but for the pages of modules: what a module exports stands there in full, below its comment,
 * as no export has a page of its own. Where it is defined is not said for each: the page is named by the file. Nor are
 * parameters and results listed below a signature that says all there is to say of them. The code itself is folded away
 * at the end.
 */
import { DefaultTheme, DefaultThemeRenderContext, JSX, ReflectionKind } from 'typedoc';
import { fileNames } from './document-names.js';
import { sourceText } from './source-text.js';

/** The name under which `typedoc.json` asks for this theme. */
export const themeName = 'companion';

/** The modules that define claims. */
const CLAIMS = 'proofs-checks/';

/**
 * The page of the claim that is defined in a module: what the module's comment says stands there.
 * @param {import('typedoc').DeclarationReflection} module
 */
function pageOfClaim({ name, project }) {
  return project.getReflectionsByKind(ReflectionKind.Document)
    .find((one) => `${CLAIMS}${fileNames.get(one) ?? ''}` === name);
}

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
      const source = sourceText(module);
      const code = source === '' ? null : JSX.createElement('details', { class: 'source' },
        JSX.createElement('summary', null, 'Source'), JSX.createElement('pre', null, source));
      if (own.length === 0) return JSX.createElement(JSX.Fragment, null, listed(module), code);
      // The theme lists whatever is among the children; without them, it writes the comment alone.
      Object.assign(module, { children: undefined, groups: undefined, categories: undefined });
      const page = pageOfClaim(module);
      const comment = page === undefined ? listed(module) : JSX.createElement('p', null,
        'What it states, the proof and the evidence are on the page of the claim: ',
        JSX.createElement('a', { href: this.urlTo(page) ?? '' }, page.name));
      // Classes have pages of their own: there is nothing on this one that a link could lead to.
      const [apart, here] = [true, false].map((isApart) =>
        own.filter((child) => this.router.hasOwnDocument(child) === isApart));
      Object.assign(module, { children: here, groups: undefined, categories: undefined });
      const members = this.members(module);
      Object.assign(module, { children, groups, categories });
      const links = (apart ?? []).map((child) => JSX.createElement('p', null,
        `${ReflectionKind.singularString(child.kind)} `,
        JSX.createElement('a', { href: this.urlTo(child) ?? '' }, child.name)));
      return JSX.createElement(JSX.Fragment, null, comment, ...links, members, code);
    };
    const declared = this.memberDeclaration;
    /** @param {import('typedoc').DeclarationReflection} reflection */
    this.memberDeclaration = (reflection) => (reflection.kindOf(ReflectionKind.Interface)
      ? JSX.createElement(JSX.Fragment, null, this.reflectionPreview(reflection), this.commentSummary(reflection),
        reflection.typeParameters && this.typeParameters(reflection.typeParameters))
      : declared(reflection));
    const whole = this.member;
    /** @param {import('typedoc').DeclarationReflection | import('typedoc').DocumentReflection} member */
    this.member = (member) => {
      const isPreviewed = member.parent?.kindOf(ReflectionKind.Interface) === true
        && member.isDeclaration() && member.kindOf(ReflectionKind.Property) && !member.hasComment()
        && this.typeDetailsIfUseful(member, member.type) === undefined;
      return isPreviewed ? JSX.createElement(JSX.Fragment, null) : whole(member);
    };
    const parameters = this.typeParameters;
    /** @param {readonly import('typedoc').TypeParameterReflection[]} all */
    this.typeParameters = (all) => {
      const described = all.filter((one) => one.hasComment());
      return described.length === 0 ? JSX.createElement(JSX.Fragment, null) : parameters(described);
    };
    const body = this.memberSignatureBody;
    /**
     * @param {import('typedoc').SignatureReflection} signature
     * @param {{ hideSources?: boolean }} [options]
     */
    this.memberSignatureBody = (signature, options) => {
      const { parameters: all, type } = signature;
      /** @param {import('typedoc').ParameterReflection} one */
      const isDescribed = (one) => one.hasComment() || this.typeDetailsIfUseful(one, one.type) !== undefined;
      const isTold = signature.comment?.getTag('@returns') !== undefined
        || this.typeDetailsIfUseful(signature, type) !== undefined;
      Object.assign(signature, { parameters: all?.filter(isDescribed), type: isTold ? type : undefined });
      const told = body(signature, options);
      Object.assign(signature, { parameters: all, type });
      return told;
    };
    this.memberSources = () => JSX.createElement(JSX.Fragment, null);
  }
}

/**
 * An entry of the navigation without the entries below it that are places on its page.
 * @param {import('typedoc').NavigationElement} entry
 * @returns {import('typedoc').NavigationElement}
 */
function toPages({ children, ...entry }) {
  const pages = children?.filter(({ path }) => path?.includes('#') !== true).map(toPages) ?? [];
  return pages.length === 0 ? entry : { ...entry, children: pages };
}

/** The theme of the companion. */
export class CompanionTheme extends DefaultTheme {
  /** @override */
  ContextClass = RenderContext;

  /**
   * The navigation leads to pages. What a module exports is listed beside its own page, and thousands of names on every
   * page are built before a reader sees any.
   * @override
   * @param {import('typedoc').ProjectReflection} project
   */
  buildNavigation(project) {
    return super.buildNavigation(project).map(toPages);
  }
}
