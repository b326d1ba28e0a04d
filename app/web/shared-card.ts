import type { AppLoadContext } from "@remix-run/server-runtime";
import { type CardMark, cardMap } from "#app/formats/card/card-look.ts";
import { cardPng } from "#app/formats/card/card-png.server.ts";
import { atOnce } from "#app/platform/at-once.ts";
import { isKnown } from "./etag.ts";
import { digestOf } from "./tagged.ts";

/** Cards kept drawn, some 30 KB each. */
const mostKept = 200;
const kept = new Map<string, Promise<Uint8Array>>();
/** Drawing takes a tenth of a second of one core: one at a time leaves the other to readers. */
const inTurn = atOnce(1);

type Shown = {
  title: string;
  state: string;
  mark: CardMark;
  /** The mark's outline, 20 wide around the origin. */
  shape: string;
  facts: string;
  /** Where it lies, if that is public, and how a map of it is drawn. */
  place?: object;
  drawMap?(size: { width: number; height: number }): string;
};

/** A card, drawn once for all that it shows; whoever has it already is told so without drawing. */
export async function sharedCard(
  request: Request,
  { page, lang }: AppLoadContext,
  { drawMap, ...shown }: Shown,
): Promise<Response> {
  const { site, settingsVersion } = page;
  const key = digestOf(Buffer.from(JSON.stringify([lang, settingsVersion, shown])));
  const headers = {
    ETag: `"${key}"`,
    "Content-Type": "image/png",
    "Cache-Control": "private, no-cache",
    Vary: "Accept-Language, Cookie",
  };
  if (isKnown(request.headers.get("if-none-match"), headers.ETag))
    return new Response(null, { status: 304, headers });
  const { title, state, mark, shape, facts } = shown;
  const draw = () =>
    inTurn(() =>
      cardPng({
        ...{ title, state, mark, shape, facts, map: drawMap?.(cardMap) },
        ...{ portal: site.name[lang], seal: site.seal, sealColour: site.colours.official },
      }),
    );
  const drawn = kept.get(key) ?? draw();
  if (!kept.has(key)) {
    if (kept.size >= mostKept) kept.delete([...kept.keys()][0] ?? "");
    kept.set(key, drawn);
    drawn.catch(() => kept.delete(key));
  }
  return new Response(new Uint8Array(await drawn), { headers });
}
