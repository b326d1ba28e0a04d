/** GB/T 9704—2012 in twentieths of a point: A4, 37 mm above, 28 mm beside the binding, a text area of 156 × 225 mm. */
const mm = (millimetres: number) => Math.round((millimetres / 25.4) * 1440);

export const page = { width: mm(210), height: mm(297) };
export const textArea = { width: mm(156), height: mm(225) };
export const margins = { top: mm(37), left: mm(28), right: mm(210 - 28 - 156), bottom: mm(297 - 37 - 225) };
/** The page number stands 7 mm below the text area (7.5). */
export const footer = mm(297 - 37 - 225 - 7 - 5);
/** 22 lines a page (5.2.3). */
export const line = Math.floor(textArea.height / 22);
/** 28 signs of 3号 a line (5.2.3): how much nearer to one another than their size, in twentieths of a point. */
export const signPitch = Math.floor(textArea.width / 28) - 16 * 20;
/** Half points: 2号, 3号, 4号, 5号, 小5号. */
export const size = { two: 44, three: 32, four: 28, five: 21, smallFive: 18 } as const;
