import * as echarts from "echarts";
import { xmlText } from "./xml-text.ts";

type Look = { width: number; height: number; label: string };

/** A chart as SVG, drawn on the server, that says in words what it shows. */
export function drawnSvg({ width, height, label }: Look, option: echarts.EChartsOption): string {
  const drawing = echarts.init(null, null, { renderer: "svg", ssr: true, width, height });
  drawing.setOption(option);
  const drawn = drawing.renderToSVGString();
  drawing.dispose();
  // Put in by a function: a label's own dollar signs are no places to fill.
  return namedAnew(drawn).replace("<svg ", () => `<svg role="img" aria-label="${xmlText(label)}" `);
}

/** Names within a drawing go on from those of the last one: counted from its own beginning, the same chart is the same file. */
function namedAnew(drawn: string): string {
  const names = new Map<string, string>();
  return drawn.replace(/\bzr\d+-[\w-]+/g, (given) => {
    const name = names.get(given) ?? `zr-${names.size}`;
    names.set(given, name);
    return name;
  });
}
