import * as Plot from "@observablehq/plot";
import {describe, expect, test} from "vitest";
import {
  formatters,
  furniture,
  isClass,
  marks,
  pointers,
  refused,
  transforms
} from "../../../src/cells/plot/names.ts";

const lists: Readonly<Record<string, readonly string[]>> = {
  marks,
  furniture,
  transforms,
  pointers,
  formatters,
  refused
};
const listed = Object.values(lists).flat();

describe("what cells find under Plot", () => {
  test("is all that the library has, each name in one list", () => {
    const own = Object.keys(Plot).filter((name) => !isClass(name) && name !== "plot");
    expect([...listed].sort()).toEqual(own.sort());
    expect(new Set(listed).size).toBe(listed.length);
  });
});
