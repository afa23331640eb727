import { visitHref } from "../labels";

/** The page where somebody is added who observes beside. */
export const doubleHref = (visitId: string) => `${visitHref(visitId)}/doble`;
