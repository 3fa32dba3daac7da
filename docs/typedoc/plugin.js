// @ts-check
/**
 * The plugin of the companion's pages: formulas are typeset while the site is built, and what cannot be typeset fails
 * the build with the name of the page's source.
 */
import { Application, Converter, IndexEvent, JSX, MarkdownEvent, PageEvent, Reflection, ReflectionKind } from 'typedoc';
import { nameByHeading } from './document-names.js';
import { formulas } from './formulas.js';
import { finished } from './finished-page.js';
import { bundleLive, hasLivePart } from './live.js';
import { isExplained, isGlossary, withIds, withSymbols } from './page-symbols.js';
import { ModuleRouter, routerName } from './router.js';
import { addHeadings } from './search-headings.js';
import { writePieces } from './shared-pieces.js';
import { copyStylesheet, stylesheet } from './stylesheet.js';
import { CompanionTheme, themeName } from './theme.js';

/**
 * Where a reader of an error message should look.
 * @param {import('typedoc').RouterTarget} model
 */
function sourceOf(model) {
  const declaration = model instanceof Reflection && model.isDeclaration() ? model : undefined;
  return declaration?.sources?.[0]?.fileName ?? model.name;
}

/** @param {Application} app */
export function load(app) {
  app.renderer.defineRouter(routerName, ModuleRouter);
  app.renderer.defineTheme(themeName, CompanionTheme);
  let page = '';
  /** @type {Set<string> | undefined} */
  let linked;
  app.on(Application.EVENT_BOOTSTRAP_END, () => {
    app.options.setValue('markdownItLoader', (parser) => {
      formulas(
        parser,
        (complaint) => app.logger.error(/** @type {any} */ (`${page}: ${complaint}`)),
        () => page.startsWith('src/'),
        () => linked,
      );
    });
  });
  // Pages are rendered one after the other, so that the last one announced is the one with the broken formula.
  app.renderer.on(MarkdownEvent.PARSE, (event) => {
    const { model } = event.page;
    const before = page;
    page = sourceOf(model);
    if (isExplained(model)) linked = page === before && linked !== undefined ? linked : new Set();
    else linked = undefined;
  }, 1000);
  app.converter.on(Converter.EVENT_CREATE_DOCUMENT, (_context, document) => {
    nameByHeading(/** @type {import('typedoc').DocumentReflection} */ (document));
  });
  app.renderer.on(IndexEvent.PREPARE_INDEX, addHeadings);
  let isLive = false;
  app.renderer.on(PageEvent.END, (event) => {
    isLive ||= hasLivePart(event.contents ?? '');
    const contents = finished(event.contents ?? '');
    event.contents = isGlossary(event.model) ? withIds(contents)
      : isExplained(event.model) ? withSymbols(contents) : contents;
  });
  app.renderer.postRenderAsyncJobs.push((output) => (isLive ? bundleLive(output.outputDirectory) : Promise.resolve()));
  app.renderer.hooks.on('head.end', (context) =>
    JSX.createElement('link', { rel: 'stylesheet', href: context.relativeURL(stylesheet, true) ?? '' }));
  app.renderer.postRenderAsyncJobs.push(
    (output) => copyStylesheet(output.outputDirectory),
    (output) => writePieces(output.outputDirectory),
  );
  // TypeDoc's own check cannot ask for functions without asking for every method of every interface.
  app.on(Application.EVENT_VALIDATE_PROJECT, (project) => {
    for (const reflection of project.getReflectionsByKind(ReflectionKind.Function)) {
      const documented = reflection.isDeclaration() && reflection.signatures?.some((one) => one.hasComment());
      if (documented !== true) {
        app.logger.warn(/** @type {any} */ (`${sourceOf(reflection)}: ${reflection.name} has no docstring`));
      }
    }
  });
}
