/** Shares of a sheet's width and height, from its upper left corner. */
export type Pin = { x: number; y: number };
/** In pixels. */
export type SheetSize = { width: number; height: number };

/** Columns of the longer edge's grid: a square is a hand's breadth of a sheet, and is named in two or three signs. */
const along = 12;
const longestShown = 900;

export type Grid = { columns: number; rows: number };
/** Squares as square as the sheet allows: A to L across, 1 to 12 down. */
export function gridOf({ width, height }: SheetSize): Grid {
  const edge = Math.max(width, height) / along;
  const count = (length: number) => Math.min(along, Math.max(1, Math.round(length / edge)));
  return { columns: count(width), rows: count(height) };
}

const letter = (column: number) => String.fromCharCode(65 + column);
export const columnLetters = ({ columns }: Grid) => Array.from({ length: columns }, (_, at) => letter(at));
export const lastSquare = ({ columns, rows }: Grid) => `${letter(columns - 1)}${rows}`;

/** The square that a pin stands in. */
export function squareOf({ x, y }: Pin, size: SheetSize): string {
  const { columns, rows } = gridOf(size);
  const cell = (share: number, of: number) => Math.min(of - 1, Math.max(0, Math.floor(share * of)));
  return `${letter(cell(x, columns))}${cell(y, rows) + 1}`;
}

/** The middle of a square by its name; undefined where the sheet has none of that name. */
export function pinInSquare(name: string, size: SheetSize): Pin | undefined {
  const { columns, rows } = gridOf(size);
  const [, sign = "", number = ""] =
    /^([A-Z])\s*(\d{1,2})$/.exec(name.normalize("NFKC").trim().toUpperCase()) ?? [];
  const [column, row] = [sign.charCodeAt(0) - 65, Number(number) - 1];
  const isThere = column >= 0 && column < columns && row >= 0 && row < rows;
  return isThere ? { x: (column + 0.5) / columns, y: (row + 0.5) / rows } : undefined;
}

/** As large as it is shown to pin on: so large however wide the screen, since a browser tells places in these pixels. */
export function shownSize({ width, height }: SheetSize): SheetSize {
  const scale = Math.min(1, longestShown / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** Where a press on the shown picture was; the keyboard presses its corner, which is no place. */
export function pinOfPress(press: Pin, size: SheetSize): Pin | undefined {
  const { width, height } = shownSize(size);
  const [x, y] = [share(press.x, width), share(press.y, height)];
  return x === undefined || y === undefined || (press.x === 0 && press.y === 0) ? undefined : { x, y };
}

function share(pixels: number, of: number): number | undefined {
  if (!Number.isFinite(pixels) || pixels < 0 || pixels > of) return undefined;
  return Math.round((pixels / of) * 1e4) / 1e4;
}
