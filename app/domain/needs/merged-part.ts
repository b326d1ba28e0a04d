/** Merged needs, and verdicts on one answer, that a page shows at a time; the parts are counted from 1. */
export const mostMerged = 20;

/** How many come after a part. */
export const afterPart = (count: number, part: number) => Math.max(0, count - part * mostMerged);

export const inPart = (part: number) => ({ limit: mostMerged, offset: (part - 1) * mostMerged });
