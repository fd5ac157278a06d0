import {expect, test} from "vitest";
import {ControlPlaces} from "../../../../src/client/cells/control-places.ts";

test("controls stand where their code puts them until they are moved, and again when they are put back", () => {
  const places = new ControlPlaces();
  expect(places.at("a", 0)).toBeNull();
  places.set({id: "a", index: 0, at: 3});
  places.set({id: "a", index: 1, at: false});
  places.set({id: "b", index: 0, at: []});
  expect(places.at("a", 0)).toBe(3);
  expect(places.at("a", 1)).toBe(false);
  places.set({id: "a", index: 0, at: null});
  expect(places.at("a", 0)).toBeNull();
  expect(places.moved).toEqual({"a/1": false, "b/0": []});
});

test("a link puts back what it does not name, and tells the worker so", () => {
  const places = new ControlPlaces();
  places.add({"a/0": 1, "b/2": "x"});
  places.add({"a/0": 2});
  expect(places.inputs).toEqual([
    {id: "a", index: 0, at: 2},
    {id: "b", index: 2, at: "x"}
  ]);
  const changes = places.restore({"a/0": 5, "c/0": true});
  expect(new Map(changes.map(({id, index, at}) => [`${id}/${index}`, at]))).toEqual(
    new Map<string, unknown>([
      ["b/2", null],
      ["a/0", 5],
      ["c/0", true]
    ])
  );
  expect(places.moved).toEqual({"a/0": 5, "c/0": true});
});
