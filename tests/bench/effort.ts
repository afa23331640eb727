/** With BENCH_TRY=1 everything is run once and small, to see that it runs: what it measures counts for nothing. */
export const isTry = process.env.BENCH_TRY === "1";

/** As much as is asked for, or as little as a try needs. */
export const effort = (whole: number, little: number) => (isTry ? little : whole);
