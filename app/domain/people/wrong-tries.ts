/** How many wrong tries an hour are borne: at one thing by all, and by one caller at all things. */
export const wrongTriesBorne = { perSubject: 30, perCaller: 10 };

/** Whether another try is heard. */
export const mayTry = (tries: { atSubject: number; byCaller: number }) =>
  tries.atSubject < wrongTriesBorne.perSubject && tries.byCaller < wrongTriesBorne.perCaller;
