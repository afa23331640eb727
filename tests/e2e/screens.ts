import type { TestInfo } from "@playwright/test";
import { test } from "./test";

const SCREENS = {
  desk: { viewport: { width: 1280, height: 800 } },
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
} as const;

/**
 * For what the demo loads last: the tests on the phone come first and would keep everybody waiting for it, so those on
 * the desk, which come minutes later, look at it on both screens.
 */
export function onEachScreenLater(tests: () => void) {
  for (const [screen, use] of Object.entries(SCREENS)) {
    test.describe(`on the ${screen}`, () => {
      test.use(use);
      test.beforeEach(({ page: _ }, { project }: TestInfo) => {
        test.skip(project.name === "phone", "comes with the desk, on both screens");
      });
      tests();
    });
  }
}
