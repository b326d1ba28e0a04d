/** Stands where bytes of a file were no UTF-8: a code point that no text may hold (Unicode's noncharacters). */
export const brokenSign = "\ufdd0";
