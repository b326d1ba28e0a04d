import {
  type Pin,
  type SheetSize,
  shownSize,
  squareOf,
} from "#app/domain/consultations/places/pin-on-sheet.ts";
import type { SheetView } from "#app/domain/consultations/places/places-view.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { pathOf } from "#app/ui/submit/path-of.ts";
import { SheetMarks } from "./sheet-marks.tsx";

type Props = { number: string; sheet: SheetView; size: SheetSize; at: readonly [string, string] };

/** The picture as a button that tells where it was pressed, with its squares and the pin over it. It is scrolled, never scaled. */
export function SheetPress({ number, sheet, size, at }: Props) {
  const { t, url } = usePage();
  const pin = pinOf(at);
  const { width, height } = shownSize(size);
  return (
    <>
      <p className="hint" role={pin ? "status" : undefined}>
        {pin ? t("places.pinned", { square: squareOf(pin, size) }) : t("places.press-hint")}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide sheet is scrolled, and the keyboard must reach what scrolls */}
      <section className="sheet-room" tabIndex={0} aria-label={sheet.title}>
        <div className="sheet-press">
          <input
            type="image"
            name="pin"
            src={`/consultations/${number}/materials/${sheet.id}`}
            alt={t("places.press", { title: sheet.title })}
            {...{ width, height }}
            formAction={`${pathOf(url)}#f-sheets`}
            formNoValidate
          />
          <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
            <SheetMarks {...{ size: { width, height }, grid: true }} pins={pin ? [{ pin, label: "" }] : []} />
          </svg>
        </div>
      </section>
    </>
  );
}

function pinOf([x, y]: readonly [string, string]): Pin | undefined {
  const share = (text: string) => (text === "" ? Number.NaN : Number(text));
  const pin = { x: share(x), y: share(y) };
  return pin.x >= 0 && pin.x <= 1 && pin.y >= 0 && pin.y <= 1 ? pin : undefined;
}
