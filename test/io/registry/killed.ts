/** Promotes the candidate of the project at argv[2] and kills itself before its argv[3]th call to the disk. */
import {type Disk, disk} from "../../../pipeline/io/disk.ts";
import {promoteCandidate} from "../../../pipeline/io/registry/promote.ts";
import {registryOf} from "../../../pipeline/io/registry/registry.ts";

const [, , root, text] = process.argv;
let left = Number(text);

const mortal = <A extends unknown[], R>(call: (...args: A) => R): ((...args: A) => R) => {
  return (...args) => {
    if (--left < 0) process.kill(process.pid, "SIGKILL");
    return call(...args);
  };
};

const killing: Disk = {
  ...disk,
  mkdir: mortal(disk.mkdir),
  create: mortal(async (path: string) => {
    const file = await disk.create(path);
    return {
      write: mortal(file.write.bind(file)) as typeof file.write,
      sync: mortal(() => file.sync()),
      stat: mortal(() => file.stat()),
      close: mortal(() => file.close())
    };
  }),
  rename: mortal(disk.rename),
  openFolder: mortal(disk.openFolder)
};

await promoteCandidate(
  registryOf(root, "aero"),
  {promoted: "2026-02-01T00:00:00.000Z", override: null},
  killing
);
