import {profilesTable} from "../contract/rul.ts";
import type {UnitProfiles} from "../core/cluster/clusterUnits.ts";
import type {ArtefactContent} from "../io/artefacts.ts";
import {measuredFile} from "./files.ts";

/**
 * The contract's `profiles` table of one scenario.
 *
 * @param units identifiers in the order of the profiles
 * @param sensors the profiles' sensors in the order of the columns
 */
export const profilesFile = (
  slug: string,
  units: readonly string[],
  profiles: UnitProfiles,
  sensors: readonly string[]
): ArtefactContent =>
  measuredFile(
    `profiles-${slug}.arrow`,
    profilesTable,
    {unit_id: units},
    sensors.map((name) => {
      const s = profiles.sensors.indexOf(name);
      return {name, values: profiles.units.map((profile) => profile[s])};
    })
  );
