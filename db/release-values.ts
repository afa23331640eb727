// The closed lists of what is published. Safe for the browser: no table, no driver.

/** The nine achievements of the practice, in its order. */
export const achievementKeys = [
  "reorganised",
  "assessed",
  "network_plans",
  "strengths",
  "allied_strategies",
  "hubs",
  "meetings",
  "alliances",
  "ugel_plans",
] as const;
export type AchievementKey = (typeof achievementKeys)[number];

export const releaseDraftStates = ["draft", "published", "withdrawn"] as const;
export type ReleaseDraftState = (typeof releaseDraftStates)[number];

/** What a release says in words, edited before it is published. */
export type ReleaseWords = {
  headlines: string[];
  sections: { key: string; title: string; text: string }[];
  methodology: string;
  sources: { name: string; url: string; date: string }[];
};

export const digestRhythms = ["none", "daily", "weekly"] as const;
export type DigestRhythm = (typeof digestRhythms)[number];

export const publicPageKinds = ["contacts", "gallery"] as const;
export type PublicPageKind = (typeof publicPageKinds)[number];
