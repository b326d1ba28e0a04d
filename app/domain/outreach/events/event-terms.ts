/** 展览, 讲座, 开放日. */
export const outreachKinds = ["exhibition", "lecture", "open-day"] as const;
export type OutreachKind = (typeof outreachKinds)[number];

export const outreachStates = ["planned", "cancelled", "held"] as const;
export type OutreachState = (typeof outreachStates)[number];

export const signUpStates = ["coming", "waiting", "withdrawn"] as const;
export type SignUpState = (typeof signUpStates)[number];

/** As many people as one sign-up may bring. */
export const mostPeople = 6;
