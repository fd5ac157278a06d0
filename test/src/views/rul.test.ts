import {describe, expect, test} from "vitest";
import type {sensorsTable, trajectoriesTable} from "../../../pipeline/contract/rul.ts";
import {buildDocument} from "../../../src/components/html.ts";
import type {OpenTable, Table} from "../../../src/data/table.ts";
import type {FleetData} from "../../../src/views/fleet-data.ts";
import {plain} from "../../../src/views/rich.ts";
import {mostPressing, parseChoice, toUnit, unitsOf} from "../../../src/views/rul/choice.ts";
import {decided, missingView, rulView} from "../../../src/views/rul/rul.ts";
import {healthyRange, predictedAt, type Tracks, tracksOf} from "../../../src/views/rul/tracks.ts";
import {formatQuery} from "../../../src/views/state.ts";
import {context, data, engines, only, propellers, unexplained} from "../sample.ts";

const space = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ").replaceAll("\u2060", "");

/** A life that falls by one a cycle from 40 to the last prediction, from the cap before. */
const falling = (last: number, age: number): Tracks => ({
  ages: [1, age - 60, age - 30, age],
  predicted: [125, Math.min(125, last + 60), last + 30, last],
  health: [0, 20, 40, 80],
  sensorAges: [3, age - 2],
  sensors: [
    {name: "Ps30", values: [0.1, 2.9]},
    {name: "T24", values: [0, null]}
  ],
  healthy: [-1, 1]
});

const viewOf = (
  key: string,
  {
    locale = "fr" as "fr" | "en",
    fleet = data(),
    tracks,
    ages = null,
    stop = null
  }: {
    locale?: "fr" | "en";
    fleet?: FleetData;
    tracks?: Tracks;
    ages?: [number, number] | null;
    stop?: number | null;
  } = {}
) => {
  const unit = fleet.units.find((one) => one.key === key)!;
  return rulView(
    decided({
      ...context(locale, {}, fleet, (one) => `to/${one.key}`),
      unit,
      tracks: tracks ?? falling(unit.predicted ?? 0, unit.age),
      ages,
      ...unexplained,
      stop
    })
  );
};
const say = (text: Parameters<typeof plain>[0]): string => space(plain(text));

describe("the choice of a unit", () => {
  const fleet = data();
  const choose = (query: string) => parseChoice(new URLSearchParams(query), fleet);
  const key = (query: string): string | null => {
    const choice = choose(query);
    return choice.kind === "unit" ? choice.unit.key : null;
  };

  test("is the most pressing unit without one, or the scenario's when only that is named", () => {
    expect(key("")).toBe("FD001/1");
    expect(key("scenario=fd002")).toBe("FD002/1");
  });

  test("survives the way through an address", () => {
    for (const unit of fleet.units) expect(key(formatQuery(toUnit(unit)))).toBe(unit.key);
    expect(formatQuery(toUnit(fleet.units[0]), new URLSearchParams("x=1&ages=3..9"))).toBe(
      "?x=1&scenario=fd001&unit=1"
    );
  });

  test("needs no scenario where there is one only, and cannot do without where there are several", () => {
    const alone: FleetData = {
      ...fleet,
      scenarios: fleet.scenarios.slice(0, 1),
      units: fleet.units.slice(0, 4)
    };
    expect(parseChoice(new URLSearchParams("unit=3"), alone)).toMatchObject({unit: {key: "FD001/3"}});
    expect(key("unit=3")).toBeNull();
  });

  test("takes the name that pages call a unit by, with its scenario or without", () => {
    expect([key("unit=FD002-3"), key("scenario=fd002&unit=FD002-3")]).toEqual(["FD002/3", "FD002/3"]);
    expect([key("scenario=fd001&unit=FD002-3"), key("unit=FD009-3")]).toEqual([null, null]);
  });

  test("that the report does not hold is repeated, cut short", () => {
    expect(choose(`scenario=fd001&unit=${"9".repeat(99)}`)).toEqual({
      kind: "unknown",
      scenario: "fd001",
      unit: "9".repeat(40)
    });
    expect(choose("scenario=__proto__")).toMatchObject({kind: "unknown"});
  });

  test("puts units without a prediction last, and finds none in an empty fleet", () => {
    expect(mostPressing(fleet.units.filter(({risk}) => risk === "unknown" || risk === "healthy"))?.key).toBe(
      "FD002/3"
    );
    expect(mostPressing([])).toBeNull();
    expect(
      parseChoice(
        new URLSearchParams(),
        only(fleet, () => false)
      ).kind
    ).toBe("unknown");
  });

  test("lists units as people count", () => {
    const [scenario] = fleet.scenarios;
    const units = ["10", "9", "P-2", "2"].map((id) => ({...fleet.units[0], id}));
    expect(unitsOf({...fleet, units}, scenario).map(({id}) => id)).toEqual(["2", "9", "10", "P-2"]);
  });
});

describe("the tracks of a unit", () => {
  const trajectories = {
    rows: 5,
    columns: {
      unit_id: ["1", "1", "1", "2", "2"],
      age: Float32Array.of(1, 11, 21, 1, 2),
      rul_predicted: Float32Array.of(125, Number.NaN, 105.04, 50, 49),
      health: Uint8Array.of(0, 3, 7, 60, 61)
    }
  } as unknown as Table<typeof trajectoriesTable>;
  const sensors = (count: number): OpenTable<typeof sensorsTable> =>
    ({
      rows: count,
      columns: {unit_id: Array(count).fill("1"), age: Float32Array.from({length: count}, (_, i) => i)},
      extra: {
        Ps30: Float32Array.from({length: count}, (_, i) => i),
        T24: new Float32Array(count).fill(Number.NaN)
      }
    }) as unknown as OpenTable<typeof sensorsTable>;

  test("are its own rows, without records that have no prediction", () => {
    const tracks = tracksOf({trajectories, sensors: sensors(2)}, "1");
    expect(tracks.ages).toEqual([1, 21]);
    expect(tracks.predicted).toEqual([125, 105]);
    expect(tracks.health).toEqual([0, 7]);
    expect(tracks.sensors).toEqual([
      {name: "Ps30", values: [0, 1]},
      {name: "T24", values: [null, null]}
    ]);
    expect(predictedAt(tracks, 11)).toBe(115);
    expect(predictedAt(tracks, 22)).toBeNull();
    expect(predictedAt(tracks, 0)).toBeNull();
  });

  test("are empty for a unit the tables lack", () => {
    expect(tracksOf({trajectories, sensors: sensors(2)}, "3")).toMatchObject({
      ages: [],
      predicted: [],
      sensorAges: []
    });
  });

  test("have a healthy range from the beginning of life, or none when there is too little to tell", () => {
    expect(healthyRange(sensors(500))).toEqual([4.95, 94.05]);
    expect(healthyRange(sensors(20))).toBeNull();
  });
});

describe("the page of a unit", () => {
  test("says what to do about a critical unit, at what cost and how sure that is, and what came of it", () => {
    const {texts} = viewOf("FD001/1");
    expect(say(texts.headline)).toBe(
      "Le moteur FD001-1 ne doit plus attendre : une panne sur deux d’ici 5 cycles"
    );
    expect(say(texts.kicker).trim()).toBe("Moteur FD001-1, critique depuis le cycle 130");
    expect(say(texts.standfirst)).toBe(
      "Arrêtez-le maintenant : un arrêt coûte 342 k€ en moyenne aujourd’hui, 460 k€ au cycle 151. " +
        "Au cycle 152, 4 moteurs semblables sur 20 seraient en panne. " +
        "Neuf fois sur dix, la panne arrive entre les cycles 150 et 160 (intervalle à 90 %)."
    );
    expect(say(texts.end)).toBe("Arrêt immédiat");
    expect(say(texts["card-interval"])).toBe("0 à 10 cycles");
    expect(say(texts.check)).toBe(
      "Moteur de test : le modèle ne l’a jamais vu. La panne est survenue au cycle 157, 7 cycles après le dernier relevé. " +
        "L’intervalle à 90 % la contenait. L’arrêt proposé, au cycle 150, la devançait de 7 cycles."
    );
  });

  test("draws sensors over the ages of the trajectory", () => {
    const ages = [1, 60, 90, 120, 150];
    const sensors = [{name: "Ps30", values: [0, 1, 2, 3, 4]}];
    const tracks = {...falling(5, 150), ages, predicted: [125, 90, 60, 30, 5], sensorAges: ages, sensors};
    const svg = viewOf("FD001/1", {ages: [60, 120], tracks}).figures.sensors.draw?.({
      document: buildDocument(),
      locale: "fr",
      width: 620,
      id: "x"
    });
    const texts = [...(svg?.querySelectorAll("text") ?? [])].map(({textContent}) => textContent);
    expect(texts).toContain("120");
    expect(texts).not.toContain("150");
  });

  test("does not pretend to know what lies beyond the cap", () => {
    const fleet = data();
    const capped = {
      ...fleet,
      units: fleet.units.map((unit) => ({...unit, predicted: 125, risk: "healthy" as const}))
    };
    const {texts, figures} = viewOf("FD001/3", {
      fleet: capped,
      tracks: {...falling(125, 60), ages: [1, 30, 60], predicted: [125, 125, 125]}
    });
    expect(say(texts.headline)).toBe("Le moteur FD001-3 n’a besoin d’aucun arrêt d’ici 60 cycles");
    expect(say(texts.end)).toBe("Aucun arrêt avant le cycle 120");
    expect(say(texts.endNote)).toBe("Aucun arrêt nécessaire dans l’horizon de 60 cycles.");
    expect(say(texts.standfirst)).toContain("le modèle ne promet rien au-delà.");
    expect(say(texts.standfirst)).not.toMatch(/moins cher|au-delà du cycle/);
    expect(say(texts.check)).toContain("Comme annoncé, il tenait jusqu’au cycle 120 sans arrêt.");
    expect(space(figures.trajectory.title)).toBe(
      "La prédiction reste au plafond de 125 cycles depuis 30 cycles"
    );
  });

  test("says what is missing of a unit without prediction, truth or readings, and still has all its figures", () => {
    const {texts, figures} = viewOf("FD001/4", {
      tracks: {ages: [], predicted: [], health: [], sensorAges: [], sensors: [], healthy: null}
    });
    expect(say(texts.headline)).toBe("Aucune prédiction pour le moteur FD001-4");
    expect(say(texts.check)).toContain("n’est pas connue");
    expect(say(texts["card-predicted"])).toBe("n. d.");
    for (const figure of Object.values(figures)) {
      expect(figure.title).not.toBe("");
      const host = {
        document: buildDocument(),
        locale: "fr" as const,
        width: 620,
        id: "x"
      };
      if (figure.draw) expect(figure.draw(host).textContent).not.toMatch(/NaN|undefined|Infinity/);
    }
    expect(space(figures.neighbours.title)).toBe("Sans prédiction, pas de rang");
  });

  test("tells the trend of the last stretch of life", () => {
    const title = (predicted: number[]): string =>
      space(
        viewOf("FD001/1", {tracks: {...falling(5, 150), ages: [1, 120, 150], predicted}}).figures.trajectory
          .title
      );
    expect(title([125, 36, 5])).toBe("En 30 cycles, la prédiction est passée de 36 à 5");
    expect(title([125, 90, 5])).toBe("La prédiction s’effondre : de 90 à 5 en 30 cycles");
    expect(title([125, 20, 40])).toBe("La prédiction remonte : de 20 à 40 en 30 cycles");
    expect(title([125, 41, 40])).toBe("La prédiction se tient autour de 40 depuis 30 cycles");
  });

  test("counts sensors that have left the healthy range and singles out the farthest", () => {
    expect(space(viewOf("FD001/1").figures.sensors.title)).toBe(
      "Un des 2 capteurs utiles a quitté la plage saine : Ps30, +2,9"
    );
    const two = {
      ...falling(5, 150),
      sensors: [
        {name: "Ps30", values: [0, 2]},
        {name: "T24", values: [0, -3]}
      ]
    };
    expect(space(viewOf("FD001/1", {tracks: two}).figures.sensors.title)).toBe(
      "Les 2 capteurs utiles ont quitté la plage saine, T24 le plus loin : −3,0"
    );
  });

  test("tells the stages of life as lasting crossings", () => {
    expect(space(viewOf("FD001/1").figures.timeline.title)).toBe(
      "Sain pendant 89 cycles, dégradé pendant 40, critique depuis 20"
    );
    expect(space(viewOf("FD001/3").figures.timeline.title)).toBe(
      "Sain depuis le premier relevé, il y a 59 cycles"
    );
  });

  test("stands among its neighbours, without a link to itself", () => {
    const {table, title, reading} = viewOf("FD002/2").figures.neighbours;
    expect(table.rows.map(([name]) => name.value)).toHaveLength(7);
    const own = table.rows.find(([name]) => name.value === "FD002-2")!;
    expect(own[0].text).toEqual([{bold: "FD002-2"}]);
    expect(own[1].value).toBe(3);
    expect(space(title)).toBe("3e sur 7, après FD002-1 et avant FD001-2");
    expect(say(reading)).toBe("FD002-2 : 25 cycles prédits, 60 constatés après coup.");
  });

  test("speaks of propellers and hours in both languages, never of engines", () => {
    for (const locale of ["fr", "en"] as const) {
      const view = viewOf("FD001/1", {locale, fleet: data(propellers)});
      const words = JSON.stringify([view.texts, view.figures]);
      expect(words).not.toMatch(/moteur|engine|cycle/i);
    }
    expect(say(viewOf("FD001/1", {fleet: data(propellers)}).texts.headline)).toBe(
      "L’hélice FD001-1 ne doit plus attendre : une panne sur deux d’ici 5 heures"
    );
  });

  test("keeps every finding to fifteen words", () => {
    for (const locale of ["fr", "en"] as const)
      for (const {key} of data().units) {
        const {texts, figures} = viewOf(key, {locale});
        for (const title of [
          say(texts.headline),
          ...Object.values(figures).map((figure) => space(figure.title))
        ])
          expect(title.split(/\s+/).filter((word) => /\w/.test(word)).length, title).toBeLessThan(17);
      }
  });

  test("of no unit says so and leads to the most pressing one", () => {
    const {texts} = missingView(
      context("fr", {}, data(engines), ({key}) => `to/${key}`),
      {scenario: "", unit: "<b>"}
    );
    expect(say(texts.headline)).toBe("Aucune donnée pour ce moteur");
    expect(texts.standfirst).toContainEqual({link: "le moteur FD001-1", href: "to/FD001/1"});
    const nothing = missingView(
      context(
        "fr",
        {},
        only(data(), () => false)
      ),
      {scenario: "", unit: ""}
    );
    expect(say(nothing.texts.standfirst)).toContain("Le rapport est vide");
  });
});

test("files of two units have different names, safe whatever the units are called", () => {
  const fleet = data();
  const named = (id: string): FleetData => ({...fleet, units: [{...fleet.units[0], id}]});
  const file = (id: string): string => viewOf(fleet.units[0].key, {fleet: named(id)}).figures.trajectory.file;
  expect(file("7")).toBe("rul-fd001-7");
  expect(file("8")).not.toBe(file("7"));
  for (const id of ["../../etc/passwd", "a b:c*?", "x".repeat(300), "\u202e\u0000"])
    expect(file(id)).toMatch(/^rul-fd001-[\p{L}\p{N}._-]{1,60}$/u);
});

test("a stretch without readings of sensors says that it is the stretch that holds none", () => {
  const fleet = data();
  const unit = fleet.units[0];
  const view = rulView(
    decided({
      ...context("fr", {}, fleet, () => null),
      unit,
      tracks: falling(unit.predicted ?? 0, unit.age),
      ages: [1, 1],
      ...unexplained,
      stop: null
    })
  );
  const drawn = view.figures.sensors.draw!({document: buildDocument(), locale: "fr", width: 600, id: "s"});
  expect(space(drawn.textContent ?? "")).toBe(
    "Aucun relevé de capteur n’a été gardé sur cette plage : élargissez-la."
  );
});
