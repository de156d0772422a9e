/** What webpack makes of a folder of texts (`asset/source`): a function from "./name.md" to the text. */
interface ImportMeta {
  webpackContext(
    folder: string,
    options: { readonly mode: 'lazy-once'; readonly chunkName: string; readonly regExp: RegExp },
  ): (request: string) => Promise<string>;
}
