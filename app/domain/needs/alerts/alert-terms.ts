/** How often an alert writes. */
export const alertPaces = ["immediate", "daily", "weekly"] as const;
export type AlertPace = (typeof alertPaces)[number];

/** New needs alone, or also what was answered and decided in needs that fit. */
export const alertHears = ["new", "changes"] as const;
export type AlertHears = (typeof alertHears)[number];

/**
 * `over`: the one need that it follows is closed, or shown to nobody any more. It writes again where that need goes on, as long
 * as what was stopped is kept.
 */
export type AlertState = "active" | "paused" | "over" | "ended";

/** What is told of a need: that it is there, or that something became of it. */
export type AlertNews = "new" | "changed";

/** Alerts that one person, or one address, may have in force. */
export const mostAlerts = 20;
