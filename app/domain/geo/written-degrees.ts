import type { Position } from "./geometry.ts";
import { levelledDegrees } from "./levelled-degrees.ts";

/** Two numbers that somebody wrote, with what each was called. `axis` is undefined where they can't be told apart. */
export type WrittenNumber = { value: number; axis: "lon" | "lat" | undefined };

const before = "北纬|南纬|东经|西经|纬度|经度|longitude|latitude|long|lat|lon|lng|[NSEWXY]";
const decimal = "\\d+(?:\\.\\d+)?";
const degrees = `(?:(${before})\\s*[:=]?\\s*)?(-?${decimal})(?:\\s*[°度]\\s*(?:(${decimal})\\s*['分]\\s*(?:(${decimal})\\s*(?:"|''|秒)\\s*)?)?)?`;
/** Where the first letter stands before its number, the second's is not that of the first (N30°16′ E118°37′). */
const lettersBefore = /^[\s([{]*[NSEW](?![a-z])/i;
const numbersOnly = new RegExp(degrees, "gi");
const withLetters = new RegExp(`${degrees}(?:\\s*([NSEW](?![a-z])|[北南东西](?![纬经])))?`, "gi");

/** The two numbers of a text that holds nothing else but signs between them; undefined else. */
export function twoNumbers(text: string): [WrittenNumber, WrittenNumber] | undefined {
  const plain = levelledDegrees(text);
  return (lettersBefore.test(plain) ? pairOf(plain, numbersOnly) : undefined) ?? pairOf(plain, withLetters);
}

function pairOf(plain: string, component: RegExp): [WrittenNumber, WrittenNumber] | undefined {
  const [one, other, ...more] = [...plain.matchAll(component)].map(numberOf);
  const rest = plain.replace(component, " ");
  if (!one || !other || more.length > 0 || /[^\s,、;:()[\]{}/|&，；。]/.test(rest)) return undefined;
  return [one, other];
}

function numberOf([, before = "", degrees = "", minutes = "", seconds = "", after = ""]: RegExpMatchArray) {
  const name = `${before}${after}`.toLowerCase();
  const size = Math.abs(Number(degrees)) + Number(minutes) / 60 + Number(seconds) / 3600;
  const isNegative = degrees.startsWith("-") || /^[sw]|[sw]$|南|西/.test(name);
  return {
    value: isWhole(degrees, minutes, seconds) ? (isNegative ? -size : size) : NaN,
    axis: axisOf(name),
  };
}

/** Sixty minutes are a degree, and what has minutes is no fraction besides. */
const isWhole = (degrees: string, minutes: string, seconds: string) =>
  Number(minutes) < 60 &&
  Number(seconds) < 60 &&
  !(minutes && degrees.includes(".")) &&
  !(seconds && minutes.includes("."));

function axisOf(name: string): WrittenNumber["axis"] {
  if (/^(lo?ng?|[东西]经|经度)|^[ew东西]$/.test(name)) return "lon";
  if (/^(lat|[南北]纬|纬度)|^[ns南北]$/.test(name)) return "lat";
  return undefined;
}

/**
 * Longitude and latitude of two numbers: by what they are called, by their size, else longitude first unless that is far from
 * `isNear` and the other order is not.
 */
export function inOrder(
  [one, other]: readonly [WrittenNumber, WrittenNumber],
  isNear: (at: Position) => boolean,
): Position | undefined {
  const [asWritten, swapped]: [Position, Position] = [
    [one.value, other.value],
    [other.value, one.value],
  ];
  const named = one.axis ?? (other.axis === "lat" ? "lon" : other.axis === "lon" ? "lat" : undefined);
  if (one.axis && one.axis === other.axis) return undefined;
  const ordered =
    named === "lon"
      ? [asWritten]
      : named === "lat"
        ? [swapped]
        : [asWritten, swapped].toSorted((a, b) => Number(isNear(b)) - Number(isNear(a)));
  return ordered.find(([lon, lat]) => Math.abs(lon) <= 180 && Math.abs(lat) <= 90);
}
