import { wheel } from "./town-dice.ts";

/** How a town's needs are divided: in the proportions of service requests of real cities, rounded. */
export const categoryWheel = wheel({
  "urban-construction": 19,
  environment: 17,
  transport: 20,
  "education-culture-sport": 4,
  "labour-social-security": 4,
  "commerce-tourism": 4,
  health: 3,
  "planning-land": 6,
  "public-facilities": 10,
  "green-water": 5,
  heritage: 1.5,
  "illegal-construction": 4.5,
  "farmland-ecology": 2,
});
export const kindWheel = wheel({ enquiry: 16, help: 24, complaint: 36, report: 3, suggestion: 21 });
export const visibilityWheel = wheel({ public: 91.5, anonymous: 6, "office-only": 2.5 });
export const publicationWheel = wheel({ published: 99.6, "awaiting-review": 0.1, refused: 0.3 });
export const channelWheel = wheel({ web: 74, phone: 17, counter: 4, paper: 2, email: 3 });
export const resultWheel = wheel({
  adopted: 34,
  "partly-adopted": 22,
  "not-adopted": 12,
  explained: 27,
  "out-of-remit": 5,
});

/** Where needs stand by their age: within a week, within six weeks, and what is history. */
export const freshWheel = wheel({
  ...{ submitted: 16, accepted: 12, assigned: 22, "in-progress": 28, joint: 2, waiting: 3 },
  ...{ answered: 12, closed: 2, withdrawn: 1, merged: 2 },
});
export const recentWheel = wheel({
  ...{ assigned: 1, "in-progress": 9, joint: 2, waiting: 2, reopened: 1 },
  ...{ answered: 25, closed: 56, withdrawn: 2, merged: 2 },
});
export const historyWheel = wheel({
  "in-progress": 0.3,
  waiting: 0.1,
  closed: 96.1,
  withdrawn: 1.5,
  merged: 2,
});
