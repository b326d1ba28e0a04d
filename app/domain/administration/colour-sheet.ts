import { type Site, shippedColours } from "../site.ts";
import { softened } from "./contrast.ts";

/** Whether a site keeps the colours of the stylesheet itself. */
export const keepsShippedColours = ({ colours }: Pick<Site, "colours">) =>
  colours.action === shippedColours.action && colours.official === shippedColours.official;

/** A site's own colours as a stylesheet; the reader's high contrast goes before them. */
export function colourSheet({ action, official }: Site["colours"]): string {
  const tokens = {
    "--pine": action,
    "--pine-soft": softened(action),
    "--vermilion": official,
    "--vermilion-soft": softened(official),
  };
  const lines = Object.entries(tokens).map(([name, value]) => `    ${name}: ${value};`);
  return `@layer tokens {\n  :root:not([data-contrast="high"]) {\n${lines.join("\n")}\n  }\n}\n`;
}
