import { inject } from "vitest";

// vitest numbers the workers that are at work at the same time from 1.
Object.assign(process.env, inject("displays")[Number(process.env.VITEST_POOL_ID) - 1]);
