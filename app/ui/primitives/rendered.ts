/** Markup that React wrote itself from the same parts, earlier. */
export type Rendered = { html: string };

/** What stands in an element: markup from before, or where there is none, its parts. Nothing else may come in this way. */
export const inside = (rendered: Rendered | null | undefined, children: React.ReactNode) =>
  rendered ? { dangerouslySetInnerHTML: { __html: rendered.html } } : { children };
