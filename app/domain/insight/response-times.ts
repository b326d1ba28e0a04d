import type { ResponseTimes } from "./rates.ts";

/** Hours from submission to first contact: the middle one, and the one that nine of ten stay within. Waits come shortest first. */
export function responseTimesOf(waits: readonly { tenths: number; many: number }[]): ResponseTimes {
  const counted = waits.reduce((sum, { many }) => sum + many, 0);
  const hoursAt = (place: number): number | null => {
    let passed = 0;
    const found = waits.find(({ many }) => {
      passed += many;
      return passed >= place;
    });
    return found && counted > 0 ? found.tenths / 10 : null;
  };
  return {
    counted,
    medianHours: hoursAt(Math.floor((counted + 1) / 2)),
    p90Hours: hoursAt(Math.floor((counted * 9 + 9) / 10)),
  };
}
