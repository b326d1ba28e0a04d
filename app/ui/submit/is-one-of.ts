import { type NeedKind, needKinds } from "#app/domain/needs/need-terms.ts";

/** Whether a typed value is one of the terms, so that it can be put into words. */
export const isOneOf = {
  kind: (value: string): value is NeedKind => needKinds.some((kind) => kind === value),
};
