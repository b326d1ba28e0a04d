import {
  columnLetters,
  gridOf,
  type Pin,
  type SheetSize,
} from "#app/domain/consultations/places/pin-on-sheet.ts";

export type LabelledPin = { pin: Pin; label: string };
type Props = { size: SheetSize; pins: readonly LabelledPin[]; grid?: boolean };

/** What is drawn over a sheet: pins with their numbers, and the named squares to find them by. */
export function SheetMarks({ size, pins, grid }: Props) {
  const { width, height } = size;
  const unit = Math.max(width, height) / 100;
  return (
    <>
      {grid && <Squares size={size} unit={unit} />}
      {pins.map(({ pin: { x, y }, label }, at) => (
        <g key={at} className="sheet-pin" transform={`translate(${x * width} ${y * height}) scale(${unit})`}>
          <path d="M0 0 L-1.6 -3.2 A2 2 0 1 1 1.6 -3.2 Z" />
          {label && <text y="-3.6">{label}</text>}
        </g>
      ))}
    </>
  );
}

function Squares({ size: { width, height }, unit }: { size: SheetSize; unit: number }) {
  const grid = gridOf({ width, height });
  const [wide, high] = [width / grid.columns, height / grid.rows];
  const down = Array.from({ length: grid.columns - 1 }, (_, at) => `M${(at + 1) * wide} 0V${height}`);
  const across = Array.from({ length: grid.rows - 1 }, (_, at) => `M0 ${(at + 1) * high}H${width}`);
  return (
    <g className="sheet-squares">
      <path d={[...down, ...across].join("")} />
      {columnLetters(grid).flatMap((letter, column) =>
        Array.from({ length: grid.rows }, (_, row) => (
          <text
            key={letter + row}
            transform={`translate(${column * wide + unit * 0.5} ${row * high + unit * 1.8}) scale(${unit})`}
          >
            {`${letter}${row + 1}`}
          </text>
        )),
      )}
    </g>
  );
}
