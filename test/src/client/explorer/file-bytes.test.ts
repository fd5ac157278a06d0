import {expect, test} from "vitest";
import {bytesOf} from "../../../../src/client/explorer/file-bytes.ts";

const problem = (key: string) => ({problem: expect.objectContaining({key})});

test("a chosen file gives its bytes", async () => {
  expect(await bytesOf(new File(["a;b"], "a.csv"))).toEqual(new TextEncoder().encode("a;b"));
});

test("a file of gigabytes is refused in words before it is read", async () => {
  const file = {size: 3_000_000_000, arrayBuffer: () => Promise.reject(new Error("it was read"))} as File;
  await expect(bytesOf(file)).rejects.toMatchObject(problem("tooLarge"));
});

test("a file that the browser cannot read is refused in words", async () => {
  const file = {
    size: 3,
    arrayBuffer: () => Promise.reject(new DOMException("gone", "NotReadableError"))
  } as File;
  await expect(bytesOf(file)).rejects.toMatchObject(problem("unreadableFile"));
});
